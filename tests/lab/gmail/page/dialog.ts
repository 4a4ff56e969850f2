import { el } from './dom.ts';
import { press } from './press.ts';

type Choice = { label: string; act?: () => void };

/** Gmail's own dialog over a dimmed page; an `alertdialog` says that something was not done. */
export function openDialog(role: 'alertdialog' | 'dialog', title: string, text: string, choices: readonly Choice[]): void {
  const shade = el('div.Kj-JD-Jh');
  const close = () => {
    dialog.remove();
    shade.remove();
  };
  const buttons = choices.map(({ label, act }, index) =>
    press(el(index === 0 ? 'button.J-at1-auR.J-at1-atl' : 'button.J-at1-auR', { type: 'button', name: label.toLowerCase() }, label), () => {
      close();
      act?.();
    }),
  );
  const dialog = el(
    'div.Kj-JD',
    { role, tabindex: 0, 'aria-label': title },
    el('div.Kj-JD-K7', {}, el('span.Kj-JD-K7-K0', { role: 'heading' }, title)),
    el('div.Kj-JD-Jz', {}, text),
    el('div.Kj-JD-Jl', {}, ...buttons),
  );
  dialog.addEventListener('keydown', event => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  document.body.append(shade, dialog);
  buttons[0]?.focus();
}
