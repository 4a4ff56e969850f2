import { el, icon } from './dom.ts';
import { text } from './texts.ts';

/** The pane at the right; it shows one thing at a time, or the words for nothing. */
export function createReadingPane() {
  const main = el('div', {
    role: 'main',
    'data-app-section': 'MailReadCompose',
    class: 'o-main',
    'aria-label': text.readingPane,
    tabindex: -1,
  });
  const root = el('div', { id: 'ReadingPaneContainerId', class: 'o-pane customScrollBar' }, main);

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
    show: (content: HTMLElement) => main.replaceChildren(content),
    clear: (gone = false) =>
      main.replaceChildren(gone ? placeholder(text.pane.gone, '') : placeholder(text.pane.select, text.pane.nothing)),
    /** A line at the pane's top, for instance that a mail was not sent. */
    complain(words: string): void {
      const bar = el('div', { role: 'alert', class: 'o-complaint' }, el('span', {}, words));
      main.prepend(bar);
      setTimeout(() => bar.remove(), 8000);
    },
  };
}
