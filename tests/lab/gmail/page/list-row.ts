import type { ThreadLine } from './data.ts';
import { fullDate, shortDate } from './dates.ts';
import { el, nextId } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { isDraft, peopleCell, peopleText } from './people.ts';
import { press } from './press.ts';

export type RowActions = {
  open(thread: ThreadLine): void;
  select(row: Row, on: boolean): void;
  star(thread: ThreadLine, on: boolean): void;
  archive(threads: readonly ThreadLine[]): void;
  trash(threads: readonly ThreadLine[]): void;
  markRead(threads: readonly ThreadLine[], read: boolean): void;
};
/** A table row and the thread that it shows at the moment; the row outlives the thread. */
export type Row = { tr: HTMLTableRowElement; thread: ThreadLine; selected: boolean; drawn: string };

export const isUnread = ({ messages }: ThreadLine): boolean => messages.some(({ labels }) => labels.includes('^u'));
export const isStarred = ({ messages }: ThreadLine): boolean => messages.some(({ labels }) => labels.includes('^t'));

/** The attributes by which a row tells its thread; Gmail writes them twice, once for screen readers. */
function idAttributes({ id, legacy, messages }: ThreadLine) {
  const last = messages.at(-1);
  const lastSent = messages.filter(one => !isDraft(one)).at(-1);
  const onlyDraft = messages.length === 1 && last && isDraft(last) ? last.id : null;
  return {
    'data-thread-id': `#${id}`,
    'data-legacy-thread-id': legacy,
    'data-legacy-last-message-id': last?.legacy ?? null,
    'data-legacy-last-non-draft-message-id': lastSent?.legacy ?? null,
    'data-standalone-draft-id': onlyDraft ? `#${onlyDraft}` : null,
  };
}

function labelChips({ messages }: ThreadLine, view: string): HTMLElement | null {
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

function hoverActions(cell: HTMLElement, { thread }: Row, actions: RowActions): void {
  const unread = isUnread(thread);
  const item = (spec: string, label: string, glyph: IconName, act: () => void) =>
    press(
      el(`li.bqX.${spec}` as 'li', { 'data-tooltip': label, role: 'button', 'aria-label': label, tabindex: -1 }, icon(glyph, 20)),
      event => {
        event.stopPropagation();
        act();
      },
    );
  cell.append(
    el(
      'ul.bqY',
      { role: 'toolbar' },
      item('brq', 'Archive', 'archive', () => actions.archive([thread])),
      item('bru', 'Delete', 'trash', () => actions.trash([thread])),
      item('SHFPQe', unread ? 'Mark as read' : 'Mark as unread', unread ? 'read' : 'unread', () => actions.markRead([thread], unread)),
      item('brv', 'Snooze', 'clock', () => undefined),
    ),
  );
}

const important = ({ messages }: ThreadLine) => messages.some(({ labels }) => labels.includes('^io_im'));

function cells(row: Row, view: string, actions: RowActions, labelId: string): HTMLElement[] {
  const { thread } = row;
  const starred = isStarred(thread);
  const checkbox = press(
    el(
      'div.oZ-jc.T-Jo.J-J5-Ji',
      { id: nextId(), role: 'checkbox', 'aria-labelledby': labelId, dir: 'ltr', 'aria-checked': String(row.selected), tabindex: -1 },
      el('div.T-Jo-auh', { role: 'presentation' }, icon(row.selected ? 'check' : 'box', 18)),
    ),
    () => actions.select(row, !row.selected),
  );
  const star = press(
    el(
      'span.aXw.T-KT',
      { role: 'button', tabindex: -1, title: starred ? 'Starred' : 'Not starred', 'aria-label': starred ? 'Starred' : 'Not starred' },
      icon(starred ? 'starred' : 'star', 20),
    ),
    () => actions.star(thread, !starred),
  );
  if (starred) star.classList.add('T-KT-Jp');
  const subject = thread.subject || '(no subject)';
  const ids = idAttributes(thread);
  const chips = labelChips(thread, view);
  const heard = [
    isUnread(thread) ? 'unread, ' : '',
    peopleText(thread),
    ', ',
    subject,
    ', ',
    shortDate(thread.date),
    ', ',
    thread.snippet,
    '.',
  ].join('');
  return [
    el('td.PF.xY.PE'),
    el('td.oZ-x3.xY', { 'data-tooltip': 'Select' }, checkbox),
    el('td.apU.xY', {}, star),
    el(
      'td.WA.xY',
      {},
      el('div.pG', { role: 'img', 'aria-label': important(thread) ? 'Important' : 'Not important' }, icon('important', 18)),
    ),
    el('td.yX.xY', {}, el('div.afn', { id: labelId }, el('span', { ...ids }, heard)), peopleCell(thread, view === 'sent')),
    el(
      'td.xY.a4W',
      { id: nextId(), tabindex: -1 },
      el(
        'div.xS',
        { role: 'link' },
        el(
          'div.xT',
          {},
          chips,
          el('div.y6', {}, el('span.bog', { id: nextId() }, el('span.bqe', { ...ids }, subject))),
          el('span.y2', {}, el('span.Zt', {}, '\u00a0-\u00a0'), thread.snippet),
        ),
      ),
    ),
    el('td.byZ.xY'),
    el(
      'td.yf.xY',
      {},
      thread.messages.some(({ files }) => files > 0)
        ? el('img.yE', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=', alt: 'Has attachment', title: 'Has attachment' })
        : '\u00a0',
    ),
    el(
      'td.xW.xY',
      {},
      el(
        'span',
        { title: fullDate(thread.date), id: nextId(), 'aria-label': fullDate(thread.date) },
        el('span', {}, shortDate(thread.date)),
      ),
    ),
    el('td.bq4.xY'),
  ];
}

const signature = ({ thread, selected }: Row, view: string) => JSON.stringify([thread, selected, view, shortDate(thread.date)]);

/** Draws the row anew if anything in it changed: all its cells are thrown away, with whatever others put there, and built again. */
export function drawRow(row: Row, view: string, actions: RowActions): void {
  const wanted = signature(row, view);
  if (row.drawn === wanted) return;
  row.drawn = wanted;
  const { tr, thread } = row;
  const labelId = nextId();
  tr.setAttribute('aria-labelledby', labelId);
  const unread = isUnread(thread);
  tr.classList.toggle('zE', unread);
  tr.classList.toggle('yO', !unread);
  tr.classList.toggle('x7', row.selected);
  tr.replaceChildren(...cells(row, view, actions, labelId));
  if (tr.classList.contains('aqw')) hoverActions(tr.cells[9] ?? el('td'), row, actions);
}

/** A new row; it hears the mouse for as long as it lives, whatever thread it shows. */
export function makeRow(thread: ThreadLine, view: () => string, actions: RowActions): Row {
  const tr = el('tr.zA', { jscontroller: 'ZdOxDb', jsaction: 'nVvxM:rDZcVb', tabindex: -1, role: 'row', id: nextId(), draggable: 'true' });
  const row: Row = { tr, thread, selected: false, drawn: '' };
  tr.addEventListener('mouseenter', () => {
    tr.classList.add('aqw');
    const cell = tr.cells[9];
    if (cell && cell.childElementCount === 0) hoverActions(cell, row, actions);
  });
  tr.addEventListener('mouseleave', () => tr.classList.remove('aqw'));
  tr.addEventListener('click', event => {
    if (!event.defaultPrevented) actions.open(row.thread);
  });
  drawRow(row, view(), actions);
  return row;
}
