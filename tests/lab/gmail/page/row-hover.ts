import { el } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import { isUnread, type Row, type RowActions } from './list-row.ts';
import { press } from './press.ts';

/** What may be done to a row, in its last cell; built when the mouse first comes. */
export function hoverActions({ tr, thread }: Row, actions: RowActions): void {
  const cell = tr.querySelector('td.bq4');
  if (!cell || cell.childElementCount > 0) return;
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
