import type { ThreadLine } from './data.ts';
import { fullDate, shortDate } from './dates.ts';
import { el, nextId } from './dom.ts';
import { icon } from './icons.ts';
import { isUnread, type Row, type RowActions } from './list-row.ts';
import { peopleCell, peopleText } from './people.ts';
import { press } from './press.ts';
import { tellRowIds } from './row-ids.ts';

const CLEARDOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

export const isStarred = ({ messages }: ThreadLine): boolean => messages.some(({ labels }) => labels.includes('^t'));
const isImportant = ({ messages }: ThreadLine) => messages.some(({ labels }) => labels.includes('^io_im'));

function chipsOf({ messages }: ThreadLine, view: string): HTMLElement | null {
  const codes = new Set(messages.flatMap(({ labels }) => labels));
  const names = [...codes].filter(code => code.startsWith('^x_')).map(code => code.slice(3));
  if (view !== 'inbox' && view !== 'sent' && view !== 'drafts' && codes.has('^i')) names.unshift('Inbox');
  const own = view.startsWith('label/') ? decodeURIComponent(view.slice(6).replaceAll('+', ' ')) : null;
  const shown = names.filter(name => name !== own);
  if (shown.length === 0) return null;
  const chip = (name: string) =>
    el('div.ar.as', { 'data-tooltip': name, 'aria-label': name }, el('div.at', { title: name }, el('div.au', {}, el('div.av', {}, name))));
  return el('div.yi', {}, ...shown.map(chip));
}

export function starOf({ thread }: Row, actions: RowActions): HTMLElement {
  const starred = isStarred(thread);
  const words = starred ? 'Starred' : 'Not starred';
  const star = press(
    el('span.aXw.T-KT', { role: 'button', tabindex: -1, 'aria-label': words }, icon(starred ? 'starred' : 'star', 20)),
    () => actions.star(thread, !starred),
  );
  if (starred) star.classList.add('T-KT-Jp');
  return star;
}

export function checkboxOf(row: Row, actions: RowActions, labelId: string): HTMLElement {
  const attributes = {
    id: nextId(),
    role: 'checkbox',
    'aria-labelledby': labelId,
    dir: 'ltr',
    'aria-checked': String(row.selected),
    tabindex: -1,
  };
  const mark = el('div.T-Jo-auh', { role: 'presentation' }, icon(row.selected ? 'check' : 'box', 18));
  return press(el('div.oZ-jc.T-Jo.J-J5-Ji', attributes, mark), () => actions.select(row, !row.selected));
}

/** What a row is made of, in every layout; its ids are on their way. */
export function rowParts(row: Row, view: string, labelId: string) {
  const { thread } = row;
  const { snippet, date } = thread;
  const subject = thread.subject || '(no subject)';
  const heard = [isUnread(thread) ? 'unread, ' : '', peopleText(thread), ', ', subject, ', ', shortDate(date), ', ', snippet, '.'];
  const hidden = el('span', {}, heard.join(''));
  const visible = el('span.bqe', {}, subject);
  tellRowIds(hidden, visible, thread);
  const hasFiles = thread.messages.some(({ files }) => files > 0);
  return {
    heard: el('div.afn', { id: labelId }, hidden),
    people: peopleCell(thread, view === 'sent'),
    chips: chipsOf(thread, view),
    subject: el('div.y6', {}, el('span.bog', { id: nextId() }, visible)),
    snippet: el('span.y2', {}, el('span.Zt', {}, '\u00a0-\u00a0'), snippet),
    importance: el(
      isImportant(thread) ? 'div.pG.lab-on' : 'div.pG',
      { role: 'img', 'aria-label': isImportant(thread) ? 'Important' : 'Not important' },
      icon('important', 18),
    ),
    clip: hasFiles ? el('img.yE', { src: CLEARDOT, alt: 'Has attachment', title: 'Has attachment' }) : null,
    date: el('span', { title: fullDate(date), id: nextId(), 'aria-label': fullDate(date) }, el('span', {}, shortDate(date))),
  };
}
