import type { Mail } from './data.ts';
import { el } from './dom.ts';
import type { MessageItem, State } from './message-item.ts';
import { press } from './press.ts';

/** Which messages of a thread are open at first: the last and the unread ones; many closed ones in between are folded. */
export function firstStates(mails: readonly Mail[]): State[] {
  const states: State[] = mails.map((mail, index) => (index === mails.length - 1 || mail.labels.includes('^u') ? 'expanded' : 'collapsed'));
  const inner = states.slice(1, -2);
  const last = inner.indexOf('expanded');
  const foldable = last < 0 ? inner.length : last;
  if (foldable >= 2) states.fill('folded', 1, 1 + foldable);
  return states;
}

/** The bubble in place of folded messages (`.adv`, its count in `.adx span`). */
export function foldBubble(items: readonly MessageItem[]): void {
  const folded = items.filter(item => item.state() === 'folded');
  const [first] = folded;
  if (!first) return;
  const bubble = el(
    'div.G6',
    {},
    el(
      'span.adx',
      { role: 'button', tabindex: 0, 'aria-label': `Expand ${folded.length} older messages` },
      el('span', {}, String(folded.length)),
    ),
  );
  first.element.classList.add('adv');
  first.element.append(bubble);
  press(bubble, () => {
    bubble.remove();
    first.element.classList.remove('adv');
    for (const item of folded) item.set('collapsed');
  });
}
