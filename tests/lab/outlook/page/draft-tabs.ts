import { el, show } from './dom.ts';

type Tab = { content: HTMLElement; button: HTMLElement };

/** The strip below the pane: one tab for each thing that is kept open while another is shown. */
export function createDraftTabs() {
  const root = el('div', { role: 'tablist', class: 'o-draft-tabs' });
  let tabs: Tab[] = [];
  const remove = (content: HTMLElement) => {
    for (const tab of tabs) if (tab.content === content) tab.button.remove();
    tabs = tabs.filter(tab => tab.content !== content);
    if (tabs.length === 0) root.remove();
  };
  return {
    root,
    has: (content: HTMLElement) => tabs.some(tab => tab.content === content),
    add(content: HTMLElement, title: string, again: () => void): void {
      remove(content);
      const button = el('button', { type: 'button', role: 'tab', class: 'o-draft-tab', 'aria-selected': 'false', onClick: again }, title);
      root.append(button);
      tabs.push({ content, button });
    },
    remove,
    /** Shows what is kept if it is this, and hides the rest. */
    activate(content: HTMLElement): void {
      for (const tab of tabs) {
        show(tab.content, tab.content === content);
        tab.button.setAttribute('aria-selected', String(tab.content === content));
      }
    },
  };
}
