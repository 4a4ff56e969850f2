import type { Answer } from './app.ts';
import type { Mail } from './data.ts';
import { el, nextId, show } from './dom.ts';
import { avatar } from './header.ts';
import { icon } from './icons.ts';
import { messageBody } from './message-body.ts';
import { attachments, collapsedHeader, expandedHeader } from './message-header.ts';
import { nameOf } from './people.ts';
import { variants } from './variants.ts';

export type State = 'expanded' | 'collapsed' | 'folded';
export type MessageItem = {
  element: HTMLElement;
  mail: Mail;
  state(): State;
  set(state: State): void;
  /** Takes over what the server knows better: ids once synced, star. */
  update(mail: Mail): void;
  /** Where an answer to this message is written; null until the message was open once. */
  replyPlace(): HTMLElement | null;
};
export type MessageActions = { answer(item: MessageItem, how: Answer): void; star(item: MessageItem, on: boolean): void };

const CLASSES: Readonly<Record<State, readonly string[]>> = { expanded: ['h7'], collapsed: ['kv'], folded: ['kQ', 'kx'] };

/** One message of an open thread. Its body (and its id in the page) comes into being when it is opened for the first time. */
export function makeMessage(mail: Mail, first: State, actions: MessageActions): MessageItem {
  const element = el('div.bg.ie.nH.oy8Mbf', { role: 'listitem', tabindex: -1, jsaction: 'HTIlC:.CLIENT' });
  let closed = collapsedHeader(mail);
  const inner = el('div.G3.G2', {}, closed);
  element.append(el('div.Bk', {}, inner));
  let open: HTMLElement | null = null;
  let place: HTMLElement | null = null;
  let state: State | null = null;

  function build(): void {
    place = el('div.ip.iq');
    open = el(
      'div.adn.ads',
      { 'data-message-id': `#${item.mail.id}`, 'data-legacy-message-id': item.mail.legacy || null },
      el('div.aju', {}, el('div.aCi', {}, avatar(nameOf(item.mail.from)))),
      el(
        'div.gs',
        {},
        expandedHeader(item.mail, {
          answer: how => actions.answer(item, how),
          star: on => actions.star(item, on),
        }),
        el('div.qQVYZb'),
        el('div.utdU2e'),
        el('div.lQs8Hd'),
        el('div.btm'),
        el('div', {}, el('div.ii.gt', { id: nextId() }, messageBody(item.mail.html)), attachments(item.mail.attachments), el('div.hi')),
      ),
      el('div.ajx'),
    );
    open.querySelector('.gE')?.addEventListener('click', event => {
      const onButton = (event.target as Element).closest('[role=button], [role=checkbox], .ajA, a');
      if (onButton || state !== 'expanded' || !element.nextElementSibling) return;
      event.stopPropagation(); // what opens a closed message must not hear of it
      item.set('collapsed');
    });
    inner.append(open, el('div.gA.gt.acV', {}, el('div.gB.xu', {}, place)));
  }

  const item: MessageItem = {
    element,
    mail,
    state: () => state ?? first,
    replyPlace: () => place,
    set(next) {
      if (state === next) return;
      if (!open && (next === 'expanded' || variants['closed-ids'] === 'always')) build();
      if (open) show(open, next === 'expanded');
      if (open && next === 'expanded' && !open.isConnected) closed.after(open);
      if (next !== 'expanded' && variants['closed-ids'] === 'never') open?.remove();
      if (place?.parentElement?.parentElement) show(place.parentElement.parentElement, next === 'expanded');
      show(closed, next !== 'expanded');
      element.setAttribute('aria-expanded', String(next === 'expanded'));
      element.classList.remove(...Object.values(CLASSES).flat());
      element.classList.add(...CLASSES[next]);
      state = next;
    },
    update(fresh) {
      const changed = JSON.stringify([fresh.labels, fresh.legacy]) !== JSON.stringify([item.mail.labels, item.mail.legacy]);
      item.mail = fresh;
      if (!changed) return;
      if (fresh.legacy) open?.setAttribute('data-legacy-message-id', fresh.legacy);
      const again = collapsedHeader(fresh);
      show(again, state !== 'expanded');
      closed.replaceWith(again);
      closed = again;
      const starred = fresh.labels.includes('^t');
      const star = open?.querySelector('.zd');
      star?.setAttribute('aria-checked', String(starred));
      star?.replaceChildren(icon(starred ? 'starred' : 'star', 20));
    },
  };
  element.addEventListener('click', () => {
    if (state === 'collapsed') item.set('expanded');
  });
  item.set(first);
  return item;
}
