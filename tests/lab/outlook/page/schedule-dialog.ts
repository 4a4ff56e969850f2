import { el } from './dom.ts';
import { intoPortal } from './portal.ts';
import { text } from './texts.ts';

const tomorrowAt = (hour: number): Date => {
  const at = new Date();
  at.setDate(at.getDate() + 1);
  at.setHours(hour, 0, 0, 0);
  return at;
};

/** Asks when a mail should leave, over the whole window; null when it should not be planned. */
export function askTime(near: Element): Promise<Date | null> {
  const { compose } = text;
  const { promise, resolve } = Promise.withResolvers<Date | null>();
  let chosen = tomorrowAt(8);
  const before = near.ownerDocument.activeElement;
  const choice = (label: string, hour: number) => {
    const button = el(
      'button',
      {
        type: 'button',
        role: 'radio',
        class: 'o-button',
        'aria-checked': String(chosen.getHours() === hour),
        onClick() {
          chosen = tomorrowAt(hour);
          for (const one of choices) one.setAttribute('aria-checked', String(one === button));
        },
      },
      label,
    );
    return button;
  };
  const choices: HTMLElement[] = [];
  choices.push(choice(compose.tomorrowMorning, 8), choice(compose.tomorrowAfternoon, 13));
  function close(at: Date | null): void {
    portal.close();
    if (before instanceof HTMLElement) before.focus();
    resolve(at);
  }
  const dialog = el(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': compose.schedule, class: 'fui-DialogSurface o-dialog' },
    el('h2', { class: 'o-dialog-title' }, compose.schedule),
    el('div', { role: 'radiogroup', class: 'o-dialog-choices', 'aria-label': compose.schedule }, ...choices),
    el(
      'div',
      { class: 'o-dialog-buttons' },
      el('button', { type: 'button', class: 'o-button o-button-primary', onClick: () => close(chosen) }, compose.send),
      el('button', { type: 'button', class: 'o-button', onClick: () => close(null) }, compose.cancel),
    ),
  );
  const onKeydown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') close(null);
  };
  const portal = intoPortal(near, el('div', { class: 'o-shade o-shade-window', onKeydown }, dialog));
  choices[0]?.focus();
  return promise;
}
