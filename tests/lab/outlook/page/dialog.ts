import { el } from './dom.ts';

export type Choice = { label: string; primary?: boolean; value: boolean };

/** Asks inside `host`; resolves with the choice's value, false on Escape. */
export function askDialog(host: HTMLElement, title: string, words: string, choices: readonly Choice[]): Promise<boolean> {
  return new Promise(resolve => {
    const before = document.activeElement;
    function close(value: boolean): void {
      shade.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(value);
    }
    const buttons = choices.map(({ label, primary, value }) =>
      el('button', { type: 'button', class: primary ? 'o-button o-button-primary' : 'o-button', onClick: () => close(value) }, label),
    );
    const dialog = el(
      'div',
      { role: 'alertdialog', 'aria-modal': 'true', 'aria-label': title, class: 'o-dialog' },
      el('h2', { class: 'o-dialog-title' }, title),
      el('p', { class: 'o-dialog-text' }, words),
      el('div', { class: 'o-dialog-buttons' }, ...buttons),
    );
    const shade = el(
      'div',
      {
        class: 'o-shade',
        onKeydown: (event: KeyboardEvent) => {
          event.stopPropagation();
          if (event.key === 'Escape') close(false);
        },
      },
      dialog,
    );
    host.append(shade);
    buttons[0]?.focus();
  });
}
