import { el, icon } from './dom.ts';
import type { IconName } from './icon-names.ts';
import { text } from './texts.ts';

export type AnswerKind = 'reply' | 'replyAll' | 'forward';

const ANSWERS: readonly [AnswerKind, IconName, string][] = [
  ['reply', 'ArrowReplyRegular', text.actions.reply],
  ['replyAll', 'ArrowReplyAllRegular', text.actions.replyAll],
  ['forward', 'ArrowForwardRegular', text.actions.forward],
];

const item = (name: IconName, label: string, words: string | null, onClick?: (event: MouseEvent) => void) =>
  el(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      class: words ? 'o-quick-button' : 'o-icon-button',
      'aria-label': label,
      title: label,
      tabindex: -1,
      onClick: (event: MouseEvent) => {
        event.stopPropagation();
        onClick?.(event);
      },
    },
    icon(name, words ? 20 : 18),
    words && el('span', {}, words),
  );

/** The small toolbar at the top right of a message. */
export const messageToolbar = (answer: (kind: AnswerKind) => void): HTMLElement =>
  el(
    'div',
    { role: 'toolbar', class: 'o-message-toolbar', 'aria-label': text.toolbars.message },
    item('EmojiRegular', text.actions.react, null),
    ...ANSWERS.map(([kind, name, label]) => item(name, label, null, () => answer(kind))),
    item('MoreHorizontalRegular', text.actions.more, null),
  );

/** The buttons below a message: Reply first. `several` recipients bring Reply all. */
export const quickActions = (several: boolean, answer: (kind: AnswerKind) => void): HTMLElement =>
  el(
    'div',
    { role: 'toolbar', class: 'o-quick', 'aria-label': text.toolbars.quick },
    ...ANSWERS.filter(([kind]) => several || kind !== 'replyAll').map(([kind, name, label]) =>
      item(name, label, label, () => answer(kind)),
    ),
  );
