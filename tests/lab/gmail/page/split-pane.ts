import { el } from './dom.ts';
import { variants } from './variants.ts';

export type SplitPane = { element: HTMLElement; show(thread: HTMLElement | null): void };

/** Lays a list out beside the place where its threads open (`.Nu.S3`); null where threads have a view of their own. */
export function splitPane(list: readonly HTMLElement[]): SplitPane | null {
  if (variants['thread-root'] !== 'pane') return null;
  const nothing = el('div.aia.lab-nothing', {}, el('div.aoY2', {}, el('div.ao8', {}, 'No conversations selected')));
  const holder = el('div.Nu.S3.aZ6', {}, nothing);
  const element = el('div.nH.lab-split', {}, el('div.Nu.tf.aZ6', {}, ...list), el('div.Nu.aZ7'), holder);
  return {
    element,
    show(thread) {
      holder.replaceChildren(thread ?? nothing);
    },
  };
}
