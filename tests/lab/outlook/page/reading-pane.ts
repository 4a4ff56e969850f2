import { el, icon, iconButton, show } from './dom.ts';
import { createDraftTabs } from './draft-tabs.ts';
import { text } from './texts.ts';
import { variants } from './variants.ts';

/** The pane; it shows one thing at a time, or the words for nothing. `filled` hears whether there is something to read or to write. */
export function createReadingPane(filled: (something: boolean) => void, leave: () => void) {
  const main = el('div', {
    role: 'main',
    'data-app-section': 'MailReadCompose',
    class: 'o-main',
    'aria-label': text.readingPane,
    tabindex: -1,
  });
  const root = el('div', { id: 'ReadingPaneContainerId', class: 'o-pane customScrollBar' }, main);
  if (variants['reading-pane'] === 'off') {
    root.prepend(iconButton('DismissRegular', text.actions.back, { class: 'o-icon-button', onClick: leave }));
  }
  const tabs = createDraftTabs();
  let shown: HTMLElement | null = null;

  function put(content: HTMLElement): void {
    if (shown && shown !== content && !tabs.has(shown)) shown.remove();
    tabs.activate(content);
    shown = content;
    show(content, true);
    if (content.parentElement !== main) main.prepend(content);
  }

  const placeholder = (first: string, second: string) =>
    el(
      'div',
      { class: 'o-nothing' },
      el('div', { class: 'o-nothing-picture' }, icon('MailRegular', 96)),
      el('div', { class: 'o-nothing-title' }, first),
      el('div', { class: 'o-nothing-text' }, second),
    );

  return {
    root,
    main,
    show(content: HTMLElement): void {
      put(content);
      filled(true);
    },
    clear(gone = false): void {
      put(gone ? placeholder(text.pane.gone, '') : placeholder(text.pane.select, text.pane.nothing));
      filled(gone);
    },
    /** Keeps this content, hidden while something else is shown, behind a tab that calls `again`. */
    keep(content: HTMLElement, title: string, again: () => void): void {
      tabs.add(content, title, again);
      main.append(tabs.root);
    },
    drop(content: HTMLElement): void {
      tabs.remove(content);
      if (shown !== content) content.remove();
    },
    /** A line at the pane's top, for instance that a mail was not sent. */
    complain(words: string): void {
      const bar = el('div', { role: 'alert', class: 'o-complaint' }, el('span', {}, words));
      main.prepend(bar);
      setTimeout(() => bar.remove(), 8000);
    },
  };
}
