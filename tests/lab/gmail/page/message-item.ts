import type { Answer } from './app.ts';
import type { File, Mail, Person } from './data.ts';
import { fullDate, messageDate, shortDate } from './dates.ts';
import { el, nextId, show } from './dom.ts';
import { avatar } from './header.ts';
import { icon } from './icons.ts';
import { messageBody } from './message-body.ts';
import { messageMenu } from './message-menu.ts';
import { called, nameOf } from './people.ts';
import { press } from './press.ts';

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

const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function attachments(files: readonly File[]): HTMLElement | null {
  if (files.length === 0) return null;
  const cards = files.map(({ name, type, size: bytes, url }) =>
    el(
      'span.aZo.N5jrZb',
      { download_url: `${type}:${name}:${url}`, draggable: 'true', id: nextId() },
      el(
        'a.aQy.aZr.e',
        { href: url, role: 'link', 'aria-label': `Preview attachment ${name}`, target: '_blank' },
        el('div.aQw.lab-file', {}, icon('file', 32)),
        el(
          'div.aYv',
          {},
          el('div.aYy', {}, el('div.aQA', {}, el('span.aV3.zzV0ie', {}, name)), el('div.aYp', {}, el('span.SaH2Ve', {}, size(bytes)))),
        ),
      ),
    ),
  );
  return el(
    'div.hq.gt',
    { id: nextId() },
    el('div.hp'),
    el('div.a3I', {}, 'Attachments area'),
    el(
      'div.ho',
      {},
      el('span.aVW', {}, el('span', {}, `${files.length === 1 ? 'One attachment' : `${files.length} attachments`}`), ' • Scanned by Gmail'),
    ),
    el('div.aQH', { id: nextId() }, ...cards, el('div.aZK')),
  );
}

const recipient = (person: Person) =>
  el(
    'span.g2',
    { email: person.address, name: nameOf(person), translate: 'no', 'data-hovercard-id': person.address, dir: 'ltr' },
    called(person, false),
  );

function details({ from, to, cc, date, subject }: Mail): HTMLElement {
  const line = (name: string, ...value: (Node | string)[]) =>
    el('tr', {}, el('td.gG', {}, el('span.gI', {}, `${name}:`)), el('td.gL', {}, el('span.gI', {}, ...value)));
  const shown = ({ name, address }: Person) => (name ? `${name} <${address}>` : address);
  return el(
    'div.ajA.SK',
    { style: 'display:none', tabindex: -1 },
    el(
      'table.ajC',
      {},
      el(
        'tbody',
        {},
        line('from', shown(from)),
        line('to', to.map(shown).join(', ')),
        ...(cc.length > 0 ? [line('cc', cc.map(shown).join(', '))] : []),
        line('date', fullDate(date)),
        line('subject', subject),
      ),
    ),
  );
}

function recipients(mail: Mail): HTMLElement {
  const people = [...mail.to, ...mail.cc];
  const names = people.flatMap((person, index) => [index > 0 ? ', ' : '', recipient(person)]);
  const table = details(mail);
  const toggle = press(
    el(
      'div.ajy',
      { role: 'button', tabindex: 0, 'aria-label': 'Show details', 'data-tooltip': 'Show details', 'aria-haspopup': 'true' },
      icon('drop', 18),
    ),
    () => show(table, table.style.display === 'none'),
  );
  return el(
    'table.cf.adz',
    {},
    el('tbody', {}, el('tr', {}, el('td.ady', {}, el('div.iw.ajw', {}, el('span.hb', {}, 'to ', ...names), toggle), table))),
  );
}

function expandedHeader(mail: Mail, item: MessageItem, actions: MessageActions): HTMLElement {
  const starred = mail.labels.includes('^t');
  const star = press(
    el(
      'div.zd.bi4',
      { role: 'checkbox', tabindex: 0, 'aria-checked': String(starred), 'aria-label': starred ? 'Starred' : 'Not starred' },
      icon(starred ? 'starred' : 'star', 20),
    ),
    event => {
      event.stopPropagation();
      actions.star(item, star.getAttribute('aria-checked') !== 'true');
    },
  );
  const reply = press(
    el(
      'div.T-I.J-J5-Ji.T-I-Js-IF.DILLkc.T-I-ax7.L3',
      { role: 'button', tabindex: 0, 'data-tooltip': 'Reply', 'aria-label': 'Reply' },
      icon('reply', 20),
    ),
    () => actions.answer(item, 'reply'),
  );
  const { button: more, menu } = messageMenu(how => actions.answer(item, how));
  const sender = el(
    'span.gD',
    { email: mail.from.address, name: nameOf(mail.from), translate: 'no', 'data-hovercard-id': mail.from.address },
    el('span', {}, nameOf(mail.from)),
  );
  return el(
    'div.gE.iv.gt',
    {},
    el(
      'table.cf.gJ',
      { cellpadding: 0 },
      el(
        'tbody',
        {},
        el(
          'tr.acZ',
          {},
          el(
            'td.gF.gK',
            {},
            el(
              'table.cf.ix',
              { cellpadding: 0 },
              el(
                'tbody',
                {},
                el(
                  'tr',
                  {},
                  el(
                    'td.c2',
                    {},
                    el(
                      'h3.iw',
                      {},
                      el(
                        'span.qu',
                        { tabindex: -1 },
                        sender,
                        el('span.cfXrwd'),
                        el(
                          'span.go',
                          { translate: 'no' },
                          el('span', { 'aria-hidden': 'true' }, '<'),
                          mail.from.address,
                          el('span', { 'aria-hidden': 'true' }, '>'),
                        ),
                      ),
                    ),
                  ),
                ),
              ),
            ),
          ),
          el(
            'td.gH.bAk',
            {},
            el(
              'div.gK',
              {},
              mail.files > 0 ? el('span.lab-clip', {}, icon('attach', 16)) : null,
              el(
                'span.g3',
                { id: nextId(), title: fullDate(mail.date), alt: fullDate(mail.date), role: 'gridcell', tabindex: -1 },
                el('span', {}, messageDate(mail.date)),
              ),
              star,
            ),
          ),
          el('td.gH.acX.bAm', { rowspan: 2 }, reply, more, menu),
        ),
        el('tr.acZ.xD', {}, el('td', { colspan: 3 }, recipients(mail))),
      ),
    ),
  );
}

function collapsedHeader(mail: Mail): HTMLElement {
  return el(
    'div.adf.ads',
    {},
    el('div.aju', {}, avatar(nameOf(mail.from))),
    el(
      'div.gs',
      {},
      el(
        'div.gE.iv.gt',
        {},
        el(
          'table.cf.gJ',
          { cellpadding: 0 },
          el(
            'tbody',
            {},
            el(
              'tr.acZ',
              {},
              el(
                'td.gF.gK',
                {},
                el(
                  'span.gD',
                  { email: mail.from.address, name: nameOf(mail.from), translate: 'no', 'data-hovercard-id': mail.from.address },
                  called(mail.from, true),
                ),
              ),
              el(
                'td.gH.bAk',
                {},
                el(
                  'div.gK',
                  {},
                  mail.files > 0 ? el('span.lab-clip', {}, icon('attach', 16)) : null,
                  el('span.g3', { title: fullDate(mail.date), alt: fullDate(mail.date) }, shortDate(mail.date)),
                  el('div.zd.bi4', {}, icon(mail.labels.includes('^t') ? 'starred' : 'star', 20)),
                ),
              ),
            ),
          ),
        ),
      ),
      el('div.iA.g6', {}, mail.snippet),
    ),
  );
}

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
        expandedHeader(item.mail, item, actions),
        el('div.qQVYZb'),
        el('div.utdU2e'),
        el('div.lQs8Hd'),
        el('div.btm'),
        el('div', {}, el('div.ii.gt', { id: nextId() }, messageBody(item.mail.html)), attachments(item.mail.attachments), el('div.hi')),
      ),
      el('div.ajx'),
    );
    open.querySelector('.gE')?.addEventListener('click', event => {
      if (
        !(event.target as Element).closest('[role=button], [role=checkbox], .ajA, a') &&
        state === 'expanded' &&
        element.nextElementSibling
      )
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
      if (next === 'expanded' && !open) build();
      if (open) show(open, next === 'expanded');
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
