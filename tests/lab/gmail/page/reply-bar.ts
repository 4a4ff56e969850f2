import type { Answer } from './app.ts';
import { el, show } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { press } from './press.ts';
import { say } from './texts.ts';
import { variants } from './variants.ts';

const BUTTONS: readonly (readonly [string, string, IconName, Answer])[] = [
  ['bkH', 'Reply', 'reply', 'reply'],
  ['bkI', 'Reply all', 'replyAll', 'replyAll'],
  ['bkG', 'Forward', 'forward', 'forward'],
];

export type ReplyBar = {
  /** Stands at the foot of the thread, whatever it holds. */
  foot: HTMLElement;
  /** Moves to the last message's place for answers, where that is its place; null while an answer is written there. */
  stand(place: HTMLElement | null): void;
  show(shown: boolean): void;
};

function buttons(several: boolean, answer: (how: Answer) => void): HTMLElement {
  const all = BUTTONS.filter(([, , , how]) => how !== 'replyAll' || several).map(([spec, name, glyph, how]) =>
    press(el(`span.ams.${spec}` as 'span', { role: 'link', tabindex: 0 }, icon(glyph, 20), say(name)), () => answer(how)),
  );
  return el('div.nr', {}, el('div.amn', {}, ...all));
}

/** The bar that answers the last message: until 2025 within it, since 2025-11 outside the messages and always in sight; some see both. */
export function replyBar(several: boolean, answer: (how: Answer) => void): ReplyBar {
  const where = variants['reply-bar'];
  const sticky = el('div.btDi4d', {}, where === 'in-message' ? null : el('div.amr', {}, buttons(several, answer)));
  const inner = where === 'sticky' ? null : buttons(several, answer);
  show(sticky, where !== 'in-message');
  if (where === 'both' && inner) show(inner, false);
  return {
    foot: sticky,
    stand(place) {
      if (inner && place) place.replaceChildren(inner);
    },
    show: shown => show(sticky, shown && where !== 'in-message'),
  };
}
