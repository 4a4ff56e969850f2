import { textOf } from '#mail/dom.ts';
import type { Row } from '#mail/mail-host.ts';
import { findAll, matches } from '#mail/selector-table.ts';
import { canonicalId } from './conversation-id.ts';
import { selectors } from './selectors.ts';

/**
 * The lines of the list that exist now; Outlook makes them while scrolling and uses their elements again for other threads.
 * The messages of an unfolded conversation are none: it has its own line above them.
 */
export function rows(page: Document, mailbox: string | null): readonly Row[] {
  const all = findAll(page, selectors.row).map(element => ({
    element,
    thread: canonicalId(element.getAttribute('data-convid')),
    subject: textOf(subjectLine(element)?.subject ?? null),
    counterpart: addressesIn(element).findLast(address => address !== mailbox) ?? null,
  }));
  const named = new Set(all.flatMap(({ thread, subject }) => (subject ? thread : [])));
  return all.filter(({ thread, subject }) => subject || !named.has(thread));
}

/** People stand in the row as titled names; several addresses in one title are parted by semicolons. */
const addressesIn = (row: Element): string[] =>
  findAll(row, selectors.rowPeople)
    .flatMap(person => person.title.toLowerCase().split(/[;,]/))
    .flatMap(one => /^(?:.*<)?([^\s<>@]+@[^\s<>@]+)>?$/.exec(one.trim())?.[1] ?? []);

/**
 * The subject has no mark of its own: it is the first text leaf after the sender that is no mere count, and before the date, which is the first titled text
 * after the people whose title says more than its text. Rows in one line have the preview between both, others below them.
 * Null for the rows of an unfolded conversation's messages, which repeat no subject.
 */
export function subjectLine(row: Element): { subject: HTMLElement; date: HTMLElement } | null {
  const titled = [...row.querySelectorAll<HTMLElement>('span[title]')];
  const people = titled.findLastIndex(one => matches(one, selectors.rowPeople));
  const date = titled.slice(people + 1).find(one => !one.title.includes('@') && one.title !== textOf(one));
  if (!date) return null;
  const leaves = [...row.querySelectorAll<HTMLElement>('span')].filter(
    leaf => leaf === date || (!leaf.querySelector('span') && textOf(leaf) && !leaf.closest('[role="img"], [role="checkbox"]')),
  );
  const sender = titled[people] ?? titled.find(one => one !== date) ?? leaves[0];
  const subject = leaves.slice(0, leaves.indexOf(date)).find(leaf => follows(leaf, sender) && !/^[([]?\d+[)\]]?$/.test(textOf(leaf)));
  return subject ? { subject, date } : null;
}

const follows = (leaf: Element, sender: Element | undefined) =>
  !!sender && !sender.contains(leaf) && !!(sender.compareDocumentPosition(leaf) & Node.DOCUMENT_POSITION_FOLLOWING);
