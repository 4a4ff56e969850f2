import { el, nextId } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { press } from './press.ts';

/** A toolbar button of Gmail's kind; `outer` and `inner` are the classes by which it is known. */
export function toolButton(label: string, glyph: IconName, outer: string, inner: string, act?: () => void): HTMLElement {
  const button = el(
    'div.T-I.J-J5-Ji.T-I-ax7.mA',
    { role: 'button', tabindex: 0, 'data-tooltip': label, 'aria-label': label, act: '', style: 'user-select:none' },
    el('div.asa', {}, el(`div.${inner}` as 'div', {}, icon(glyph, 20))),
  );
  if (outer) button.classList.add(...outer.split('.'));
  if (act) press(button, act);
  return button;
}

export const section = (...buttons: readonly HTMLElement[]): HTMLElement => el('div.G-Ni.G-aE.J-J5-Ji', {}, ...buttons);

export type Toolbar = { element: HTMLElement; marks: readonly (readonly [HTMLElement, string])[] };

/** A toolbar with its sections at the left and the pager at the right. */
export function toolbar(sections: readonly HTMLElement[], pager: HTMLElement): Toolbar {
  const mtb = el('div.Cq.aqL', {}, el('div', {}, el('div.G-tF', {}, ...sections)), el('div.ar5.J-J5-Ji', {}, pager));
  const element = el('div.D.E.G-atb', { id: nextId() }, el('div.nH.aqK', {}, mtb));
  return {
    element,
    marks: [
      [element, 'tm'],
      [mtb, 'mtb'],
    ],
  };
}

export type Pager = { element: HTMLElement; tell(from: number, to: number, total: number): void };

/** "1–50 of 120" and the two arrows; `single` counts threads instead of pages. */
export function pager(newer: () => void, older: () => void, single = false): Pager {
  const range = el('span.Dj');
  const previous = toolButton('Newer', 'left', 'amD', 'amF', newer);
  const next = toolButton('Older', 'right', 'amD.T-I-awG', 'amJ', older);
  return {
    element: el('span.Di', {}, el('div.J-J5-Ji.amH', {}, range), previous, next),
    tell(from, to, total) {
      const number = (value: number) => value.toLocaleString('en-US');
      range.textContent = total === 0 ? '' : `${single ? number(from) : `${number(from)}–${number(to)}`} of ${number(total)}`;
      previous.setAttribute('aria-disabled', String(from <= 1));
      next.setAttribute('aria-disabled', String(to >= total));
    },
  };
}
