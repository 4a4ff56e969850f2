import { el, icon } from './dom.ts';
import { menuOf } from './menu.ts';
import { text } from './texts.ts';

let count = 0;

/** Outlook's split button: the wide part sends, the arrow beside it opens a menu of the ways to send. */
export function sendButton(send: () => void, schedule: () => void): HTMLElement {
  count += 1;
  const { compose } = text;
  const arrow = el(
    'button',
    {
      type: 'button',
      id: `splitButton-r${count}__menuButton`,
      class: 'o-button o-button-primary o-send-more',
      'aria-label': compose.moreSends,
      title: compose.moreSends,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onClick: () => menu.toggle(),
    },
    icon('ChevronDownRegular', 16),
  );
  const menu = menuOf(arrow, [
    { icon: 'SendRegular', label: compose.send, act: send },
    { icon: 'ClockRegular', label: compose.schedule, act: schedule },
  ]);
  const main = el(
    'button',
    {
      type: 'button',
      id: `splitButton-r${count}__primaryActionButton`,
      class: 'o-button o-button-primary o-send-main',
      'aria-label': compose.send,
      title: compose.sendTitle,
      onClick: send,
    },
    icon('SendFilled', 16),
    el('span', {}, compose.send),
  );
  return el('div', { 'data-testid': 'ComposeSendButton', class: 'o-send' }, main, arrow);
}
