import type { Answer } from './app.ts';
import { el, nextId, show, visible } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { press } from './press.ts';
import { say } from './texts.ts';
import { variants } from './variants.ts';

const ITEMS: readonly (readonly [string, string, IconName, Answer | null])[] = [
  ['94', 'Reply', 'reply', 'reply'],
  ['24', 'Reply all', 'replyAll', 'replyAll'],
  ['25', 'Forward', 'forward', 'forward'],
  ['30', 'Delete this message', 'trash', null],
  ['32', 'Mark as unread from here', 'unread', null],
  ['36', 'Show original', 'file', null],
];
const old = variants['header-buttons'] === 'old';

function item(type: string, name: string, glyph: IconName): HTMLElement {
  if (old) return el('div.J-N', { role: 'menuitem', id: nextId() }, el('div.J-N-Jz', {}, icon(glyph, 20), say(name)));
  return el(
    'li.aqdrmf-rymPhb-ibnC6b',
    { role: 'menuitem', tabindex: -1, 'data-action-type': type },
    icon(glyph, 20),
    el('span', {}, say(name)),
  );
}

/** The ⋮ menu of an open message; its items tell what they do by a number since 2025-11, and by nothing before. */
export function messageMenu(answer: (how: Answer) => void): { button: HTMLElement; menu: HTMLElement } {
  const list = old ? el('div.SK.AX') : el('ul.aqdrmf-Kf', { role: 'menu', tabindex: -1 });
  const menu = old
    ? el('div.b7.J-M', { role: 'menu', 'aria-haspopup': 'true', style: 'display:none' }, list)
    : el('div.b7.J-M.Wsq5Cf', { 'aria-haspopup': 'true', style: 'display:none', role: 'presentation' }, list);
  const button = el(
    'div.T-I.J-J5-Ji.T-I-Js-Gs.aap.T-I-awG.T-I-ax7.L3',
    {
      role: 'button',
      tabindex: 0,
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      'data-tooltip': 'More message options',
      'aria-label': 'More message options',
      id: nextId(),
    },
    icon('dots', 20),
  );
  const open = (on: boolean) => {
    show(menu, on);
    button.setAttribute('aria-expanded', String(on));
  };
  for (const [type, name, glyph, how] of ITEMS) {
    list.append(
      press(item(type, name, glyph), () => {
        open(false);
        if (how) answer(how);
      }),
    );
  }
  press(button, () => open(!visible(menu)));
  document.addEventListener('mousedown', event => {
    if (visible(menu) && !menu.contains(event.target as Node) && !button.contains(event.target as Node)) open(false);
  });
  return { button, menu };
}

/** The arrow of an open message: its class, the last of its kind that told it from its neighbours, went in 2025-11. */
export function replyArrow(answer: (how: Answer) => void): HTMLElement {
  return press(
    el(
      old ? 'div.T-I.J-J5-Ji.T-I-Js-IF.aaq.T-I-ax7.L3' : 'div.T-I.J-J5-Ji.T-I-Js-IF.DILLkc.T-I-ax7.L3',
      { role: 'button', tabindex: 0, 'data-tooltip': 'Reply', 'aria-label': 'Reply' },
      icon('reply', 20),
    ),
    () => answer('reply'),
  );
}
