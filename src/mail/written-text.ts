import type { Entry } from './selector-entry.ts';
import { find, findAll } from './selector-table.ts';

/** What stands in a composer's body as a person reads it, up to the first thing that the webmail itself has put under it. */
export function writtenText(composer: Element, body: Entry, tail: Entry): string {
  const written = find(composer, body);
  if (!written) return '';
  const [first] = findAll(written, tail);
  const whole = written.innerText;
  const end = first?.innerText.trim() ? whole.indexOf(first.innerText.trim()) : -1;
  return (end < 0 ? whole : whole.slice(0, end)).trim();
}
