import type { Answer } from './app.ts';
import type { File, Mail, Person } from './data.ts';
import { fullDate, messageDate, shortDate } from './dates.ts';
import { el, nextId, show } from './dom.ts';
import { avatar } from './header.ts';
import { icon } from './icons.ts';
import { messageMenu, replyArrow } from './message-menu.ts';
import { called, nameOf } from './people.ts';
import { press } from './press.ts';
import { say } from './texts.ts';

export type HeaderActions = { answer(how: Answer): void; star(on: boolean): void };

const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The attachments under a message; null when there are none. */
export function attachments(files: readonly File[]): HTMLElement | null {
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
    el('tbody', {}, el('tr', {}, el('td.ady', {}, el('div.iw.ajw', {}, el('span.hb', {}, say('to '), ...names), toggle), table))),
  );
}

/** The header of an open message: sender, recipients and their details, date, star, answer, more. */
export function expandedHeader(mail: Mail, actions: HeaderActions): HTMLElement {
  const starred = mail.labels.includes('^t');
  const star = press(
    el(
      'div.zd.bi4',
      { role: 'checkbox', tabindex: 0, 'aria-checked': String(starred), 'aria-label': starred ? 'Starred' : 'Not starred' },
      icon(starred ? 'starred' : 'star', 20),
    ),
    event => {
      event.stopPropagation();
      actions.star(star.getAttribute('aria-checked') !== 'true');
    },
  );
  const reply = replyArrow(how => actions.answer(how));
  const { button: more, menu } = messageMenu(how => actions.answer(how));
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
          el('td.gH.acX.bAm', { rowspan: 2 }, el('div.lab-acts', {}, reply, more, menu)),
        ),
        el('tr.acZ.xD', {}, el('td', { colspan: 3 }, recipients(mail))),
      ),
    ),
  );
}

/** A closed message: who, when and how it begins. It tells no id. */
export function collapsedHeader(mail: Mail): HTMLElement {
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
                  el(
                    'div.zd.bi4',
                    { 'aria-checked': String(mail.labels.includes('^t')) },
                    icon(mail.labels.includes('^t') ? 'starred' : 'star', 20),
                  ),
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
