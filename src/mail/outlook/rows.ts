import { textOf } from '#mail/dom.ts';
import type { Row } from '#mail/mail-host.ts';
import { findAll, matches } from '#mail/selector-table.ts';
import { canonicalId } from './conversation-id.ts';
import { selectors } from './selectors.ts';

/** The lines of the list that exist now; Outlook makes them while scrolling and uses their elements again for other threads. */
export const rows = (page: Document, mailbox: string | null): readonly Row[] =>
  findAll(page, selectors.row).map(element => ({
    element,
    thread: canonicalId(element.getAttribute('data-convid')),
    subject: textOf(subjectLine(element)?.subject ?? null),
    counterpart: addressesIn(element).findLast(address => address !== mailbox) ?? null,
  }));

/** People stand in the row as titled names; several addresses in one title are parted by semicolons. */
const addressesIn = (row: Element): string[] =>
  findAll(row, selectors.rowPeople)
    .flatMap(person => person.title.toLowerCase().split(/[;,]/))
    .flatMap(one => /^(?:.*<)?([^\s<>@]+@[^\s<>@]+)>?$/.exec(one.trim())?.[1] ?? []);

/**
 * The subject has no mark of its own: it is the last text leaf before the date, which is the first titled text after the people whose
 * title says more than its text.
 */
export function subjectLine(row: Element): { subject: HTMLElement; date: HTMLElement } | null {
  const titled = [...row.querySelectorAll<HTMLElement>('span[title]')];
  const sender = titled.findIndex(one => matches(one, selectors.rowPeople));
  const date = titled.slice(sender + 1).find(one => !one.title.includes('@') && one.title !== textOf(one));
  if (!date) return null;
  const leaves = [...row.querySelectorAll<HTMLElement>('span')].filter(
    leaf => leaf === date || (!leaf.querySelector('span') && textOf(leaf)),
  );
  const subject = leaves[leaves.indexOf(date) - 1];
  return subject && !titled[sender]?.contains(subject) ? { subject, date } : null;
}
