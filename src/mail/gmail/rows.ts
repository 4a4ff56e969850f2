import { isSwitchedOff, textOf } from '#mail/dom.ts';
import type { Row } from '#mail/mail-host.ts';
import { findAll } from '#mail/selector-table.ts';
import { mainOf } from './main.ts';
import { allInRow, linesOf, oneInRow } from './row-lines.ts';
import { selectors } from './selectors.ts';
import { idOn } from './thread-id.ts';

/** Every line of the lists on screen. A line may stand there for a while before Gmail writes its id. */
export function rows(page: Document, mailbox: string | null): readonly Row[] {
  const main = mainOf(page);
  if (!main) return [];
  const lists = findAll(main, selectors.list).filter(list => !isSwitchedOff(list));
  const lines = new Set(lists.flatMap(list => findAll(list, selectors.row)));
  return [...lines].map(element => remembered(element, mailbox) ?? read(element, mailbox));
}

/** What a line was read from. Gmail draws a line anew by throwing away all its cells, so a known cell with the same texts is the same line. */
type Reading = { row: Row; cell: Element | null; carrier: Element; subject: Element; mark: string };

const readings = new WeakMap<Element, Reading>();

/** Lists are read in every frame in which something changes, and most lines have not. */
function remembered(element: Element, mailbox: string | null): Row | null {
  const before = readings.get(element);
  const same = before && before.cell === element.firstElementChild && before.mark === markOf(before, mailbox);
  return same && holds(element, before.carrier) && holds(element, before.subject) ? before.row : null;
}

const holds = (row: Element, part: Element) => row.contains(part) || linesOf(row).some(line => line.contains(part));

const markOf = ({ carrier, subject }: Pick<Reading, 'carrier' | 'subject'>, mailbox: string | null) =>
  [carrier.getAttribute('data-legacy-thread-id'), carrier.getAttribute('data-thread-id'), subject.textContent, mailbox].join('\n');

function read(element: Element, mailbox: string | null): Row {
  const carrier = carrierOf(element);
  const subject = oneInRow(element, selectors.rowSubject);
  const row = {
    element,
    thread: carrier ? idOn(carrier) : null,
    subject: textOf(subject),
    counterpart: counterpartOf(element, mailbox),
  };
  if (carrier && subject) {
    const mark = markOf({ carrier, subject }, mailbox);
    readings.set(element, { row, cell: element.firstElementChild, carrier, subject, mark });
  }
  return row;
}

/** The first that tells an id; nearly always the very first, and looking for all of them is what costs. */
function carrierOf(element: Element): Element | undefined {
  const first = oneInRow(element, selectors.rowId);
  return first && idOn(first) ? first : allInRow(element, selectors.rowId).find(one => idOn(one));
}

/** Gmail names the latest people of a thread, the owner of the mailbox among them; the last other one is who we write with. */
function counterpartOf(row: Element, mailbox: string | null): string | null {
  const addresses = allInRow(row, selectors.rowPeople).map(person => person.getAttribute('email')?.toLowerCase() ?? '');
  return addresses.findLast(address => address.includes('@') && address !== mailbox) ?? null;
}
