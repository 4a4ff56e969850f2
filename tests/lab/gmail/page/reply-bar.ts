import type { Answer } from './app.ts';
import { el } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { press } from './press.ts';

const BUTTONS: readonly (readonly [string, string, IconName, Answer])[] = [
  ['bkH', 'Reply', 'reply', 'reply'],
  ['bkI', 'Reply all', 'replyAll', 'replyAll'],
  ['bkG', 'Forward', 'forward', 'forward'],
];

/** The bar at the foot of a thread (since November 2025 outside the messages, always in sight): it answers the last message. */
export function replyBar(several: boolean, answer: (how: Answer) => void): HTMLElement {
  const buttons = BUTTONS.filter(([, , , how]) => how !== 'replyAll' || several).map(([spec, name, glyph, how]) =>
    press(el(`span.ams.${spec}` as 'span', { role: 'link', tabindex: 0 }, icon(glyph, 20), name), () => answer(how)),
  );
  return el('div.btDi4d', {}, el('div.amr', {}, el('div.nr', {}, el('div.amn', {}, ...buttons))));
}
