import type { ThreadLine } from './data.ts';
import { shortDate } from './dates.ts';
import { el, nextId } from './dom.ts';
import { MORE_LINES, rowCells } from './row-cells.ts';
import { hoverActions } from './row-hover.ts';
import { keyOf } from './row-ids.ts';
import { starOf } from './row-parts.ts';
import { variants } from './variants.ts';

export type RowActions = {
  open(thread: ThreadLine): void;
  select(row: Row, on: boolean): void;
  star(thread: ThreadLine, on: boolean): void;
  archive(threads: readonly ThreadLine[]): void;
  trash(threads: readonly ThreadLine[]): void;
  markRead(threads: readonly ThreadLine[], read: boolean): void;
};
/** A thread's table rows (the first has the id) and the thread that they show at the moment; they outlive the thread. */
export type Row = {
  tr: HTMLTableRowElement;
  more: readonly HTMLTableRowElement[];
  thread: ThreadLine;
  selected: boolean;
  drawn: string;
  key: string;
};

export const isUnread = ({ messages }: ThreadLine): boolean => messages.some(({ labels }) => labels.includes('^u'));

const signature = ({ thread, selected }: Row, view: string) => JSON.stringify([thread, selected, view, shortDate(thread.date)]);

/** Draws the row anew if anything in it changed: all its cells are thrown away, with whatever others put there, and built again. */
export function drawRow(row: Row, view: string, actions: RowActions): void {
  const wanted = signature(row, view);
  if (row.drawn === wanted) return;
  const patch = variants['row-state'] === 'patched' && row.drawn !== '' && row.key === keyOf(row.thread);
  row.drawn = wanted;
  row.key = keyOf(row.thread);
  const lines = [row.tr, ...row.more];
  const unread = isUnread(row.thread);
  for (const line of lines) {
    line.classList.toggle('zE', unread);
    line.classList.toggle('yO', !unread);
    line.classList.toggle('x7', row.selected);
  }
  if (patch) {
    for (const line of lines) line.querySelector('.T-KT')?.replaceWith(starOf(row, actions));
    row.tr.querySelector('[role=checkbox]')?.setAttribute('aria-checked', String(row.selected));
    return;
  }
  const labelId = nextId();
  row.tr.setAttribute('aria-labelledby', labelId);
  rowCells(row, view, actions, labelId).forEach((cells, index) => {
    lines[index]?.replaceChildren(...cells);
  });
  if (row.tr.classList.contains('aqw')) hoverActions(row, actions);
}

/** A new row; it hears the mouse for as long as it lives, whatever thread it shows. */
export function makeRow(thread: ThreadLine, view: () => string, actions: RowActions): Row {
  const line = (spec: 'tr.zA' | 'tr.zA.apv' | 'tr.zA.apv.apw', id: string | null) =>
    el(spec, { jscontroller: 'ZdOxDb', jsaction: 'nVvxM:rDZcVb', tabindex: -1, role: 'row', id, draggable: 'true' });
  const tr = line(MORE_LINES === 0 ? 'tr.zA' : 'tr.zA.apv', nextId());
  const more = Array.from({ length: MORE_LINES }, (_, at) => line(at === MORE_LINES - 1 ? 'tr.zA.apv.apw' : 'tr.zA.apv', null));
  const row: Row = { tr, more, thread, selected: false, drawn: '', key: '' };
  for (const one of [tr, ...more]) {
    one.addEventListener('mouseenter', () => {
      one.classList.add('aqw');
      hoverActions(row, actions);
    });
    one.addEventListener('mouseleave', () => one.classList.remove('aqw'));
    one.addEventListener('click', event => {
      if (!event.defaultPrevented) actions.open(row.thread);
    });
  }
  drawRow(row, view(), actions);
  return row;
}
