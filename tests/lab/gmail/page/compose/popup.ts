import { el, nextId, show, visible } from '../dom.ts';
import { type IconName, icon } from '../icons.ts';
import { press } from '../press.ts';
import { say } from '../texts.ts';
import { variants } from '../variants.ts';
import { type Composer, type Host, openComposer, type Start } from './composer.ts';
import { CLEARDOT } from './send-bar.ts';

/** `.dw … .no`: where popups stand, between a spacer at either end. Returns the spacer at the right, before which they are put. */
export function moleEnd(): HTMLElement {
  const known = document.querySelector<HTMLElement>('.dw .no > :last-child');
  if (known) return known;
  const end = el('div.nH.nn', { style: 'order: 0;' });
  const row = el('div.no', {}, el('div.nH.nn', { style: 'order: 2147483647;' }), end);
  document.body.append(el('div.dw', {}, el('div.jAmAWb'), el('div.nH.lab-moles', {}, el('div.nH', {}, row)), el('div.jAmAWb')));
  return end;
}

/** `.aSs > .aSt`: where a composer fills the page; it is there, hidden, before the first one comes. */
export function fullScreenPlace(): HTMLElement {
  const known = document.querySelector<HTMLElement>('body > .aSs > .aSt');
  if (known) return known;
  const place = el('div.aSt');
  document.body.append(el('div.aSs', { style: 'display:none' }, place));
  return place;
}

/** Buttons since the middle of 2026, transparent pictures with a background before. */
function titleButton(spec: string, label: string, glyph: IconName): HTMLElement {
  const words = { id: nextId(), 'aria-label': label, 'data-tooltip': label, 'data-tooltip-delay': 800 };
  return variants['title-buttons'] === 'images'
    ? el(`img.${spec}.lab-${glyph}` as 'img', { ...words, src: CLEARDOT, alt: label })
    : el(`button.${spec}` as 'button', { ...words, type: 'button' }, icon(glyph, 18));
}

let order = 1;

export type Popup = { composer: Composer; close(): void; restore(): void; minimise(): void; enlarge(): void };

/** A composer in a window of its own at the foot of the page: minimise, full screen (the same element moves), save and close. */
export function openPopup(start: Start, parts: Omit<Host, 'leave' | 'status' | 'switchTo'>, closed: () => void): Popup {
  const titleId = nextId();
  const title = el('div.aYF', {}, start.subject || say('New Message'));
  const minimise = titleButton('Hl', 'Minimize', 'minimize');
  const enlarge = titleButton('Hq.aUG', 'Full screen (Shift for pop-out)', 'expand');
  const shut = titleButton('Ha', 'Save & close', 'close');
  const buttons = el('td.Hm', {}, minimise, enlarge, shut);
  const heading = el('td', {}, el('div.Hp', { id: titleId }, el('h2.a3E', {}, el('div.a3I', {}, 'Compose:'), title)));
  const bar = el('table.cf.Ht', { cellpadding: 0 }, el('tbody', {}, el('tr', { id: nextId() }, heading, buttons)));
  const frame = el(
    'div.nH',
    {},
    el('div.pi', {}, el('div.ph.p'), el('div.ph.q'), el('div.l.o')),
    el('div.l.m', {}, el('div.l.n', {}, el('div.k', {}, el('div.aCk', {}, el('div.nH.wKggEb', {}, bar))))),
    el('div.dJ'),
  );

  const composer = openComposer(start, {
    ...parts,
    leave,
    status: text => {
      title.textContent = text;
    },
    switchTo: () => undefined,
  });
  const content = el('div.nH', {}, el('div.aaZ', {}, composer.form.root));
  const dialog = el(
    'div.nH.Hd',
    { role: 'dialog', 'aria-labelledby': titleId, tabindex: -1 },
    el('div.nH', {}, el('div', { tabindex: 1 })),
    el('div.nH.Hy.aXJ', {}, frame),
    content,
    el('div.nH', {}, el('div', { tabindex: 1 })),
  );
  const mover = el('div.nH', {}, dialog);
  const home = el('div.AD', {}, mover);
  const column = el('div.nH.nn', { style: `order: ${order};` }, home);
  order += 1;
  moleEnd().before(column);

  const isFull = () => mover.parentElement !== home;
  function fullScreen(on: boolean): void {
    const place = fullScreenPlace();
    if (on) place.append(mover);
    else home.append(mover);
    if (place.parentElement) show(place.parentElement, on);
    show(content, true);
    enlarge.setAttribute('aria-label', on ? 'Exit full screen (Shift for pop-out)' : 'Full screen (Shift for pop-out)');
  }
  function leave(): void {
    if (isFull()) fullScreen(false);
    column.remove();
    closed();
  }
  const restore = () => show(content, true);

  press(minimise, () => {
    if (isFull()) fullScreen(false);
    show(content, !visible(content));
  });
  press(enlarge, event => {
    if (event instanceof MouseEvent && event.shiftKey) parts.popOut(composer.start());
    else fullScreen(!isFull());
  });
  press(shut, () => composer.close());
  heading.addEventListener('click', () => show(content, !visible(content)));
  dialog.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    composer.close();
  });
  composer.form.subject.addEventListener('input', () => {
    title.textContent = composer.form.subject.value || say('New Message');
  });
  composer.focus();
  setTimeout(composer.focus, 0);
  return { composer, close: () => composer.close(), restore, minimise: () => show(content, false), enlarge: () => fullScreen(true) };
}
