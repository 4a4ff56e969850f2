import { isSwitchedOff, textOf } from '#mail/dom.ts';
import type { Row } from '#mail/mail-host.ts';
import { find, findAll } from '#mail/selector-table.ts';
import { selectors } from './selectors.ts';
import { idOn } from './thread-id.ts';

/** Every line of the lists on screen. A line may stand there for a while before Gmail writes its id. */
export function rows(page: Document, mailbox: string | null): readonly Row[] {
  const main = find(page, selectors.main);
  if (!main) return [];
  const lists = findAll(main, selectors.list).filter(list => !isSwitchedOff(list));
  const lines = new Set(lists.flatMap(list => findAll(list, selectors.row)));
  return [...lines].map(element => ({
    element,
    thread: threadOf(element),
    subject: textOf(find(element, selectors.rowSubject)),
    counterpart: counterpartOf(element, mailbox),
  }));
}

function threadOf(row: Element): string | null {
  for (const carrier of findAll(row, selectors.rowId)) {
    const id = idOn(carrier);
    if (id) return id;
  }
  return null;
}

/** Gmail names the latest people of a thread, the owner of the mailbox among them; the last other one is who we write with. */
function counterpartOf(row: Element, mailbox: string | null): string | null {
  const addresses = findAll(row, selectors.rowPeople).map(person => person.getAttribute('email')?.toLowerCase() ?? '');
  return addresses.findLast(address => address.includes('@') && address !== mailbox) ?? null;
}
