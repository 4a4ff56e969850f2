import { variants } from './variants.ts';

/** Puts list and pane into their frame; where a cold load is slow, one after the other. */
export function settleIn(stack: HTMLElement, list: HTMLElement, pane: HTMLElement): void {
  const parts = variants['reading-pane'] === 'off' ? [...stack.children] : [list, pane];
  stack.replaceChildren();
  for (const [index, part] of parts.entries()) {
    if (variants['cold-load'] === 'late') setTimeout(() => stack.append(part), 500 * (index + 1));
    else stack.append(part);
  }
}
