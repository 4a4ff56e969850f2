import type { Entry } from '#mail/selector-entry.ts';
import { find, findAll } from '#mail/selector-table.ts';

/** Beside a reading pane a thread has up to three table rows, and only the first has an id (seen 2014–2025). */
const MOST_MORE = 2;

/** The table rows of a thread, its own one first. */
export function linesOf(row: Element): readonly Element[] {
  const lines = [row];
  let next = row.nextElementSibling;
  while (next?.localName === row.localName && !next.id && lines.length <= MOST_MORE) {
    lines.push(next);
    next = next.nextElementSibling;
  }
  return lines;
}

/** The first element of an entry in a thread's lines, or null. */
export function oneInRow(row: Element, entry: Entry): HTMLElement | null {
  for (const line of linesOf(row)) {
    const found = find(line, entry);
    if (found) return found;
  }
  return null;
}

/** The elements of an entry in the first of a thread's lines that has any: what stands under a thread of one line is never asked for what it has itself. */
export function allInRow(row: Element, entry: Entry): readonly HTMLElement[] {
  for (const line of linesOf(row)) {
    const found = findAll(line, entry);
    if (found.length > 0) return found;
  }
  return [];
}
