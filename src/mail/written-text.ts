import type { Writing } from './own-words.ts';
import type { Entry } from './selector-entry.ts';
import { find } from './selector-table.ts';

// biome-ignore lint/performance/useDomNodeTextContent: the lines that a person sees are wanted
const linesOf = (element: HTMLElement | null) => element?.innerText.trim() ?? '';

export function writingIn(composer: Element, body: Entry, tail: Entry): Writing | null {
  const written = find(composer, body);
  return written && { body: written, tail: find(written, tail) };
}

/** What stands in a composer's body as a person reads it, up to the first thing that the webmail itself has put under it. */
export function writtenText(composer: Element, body: Entry, tail: Entry): string {
  const written = find(composer, body);
  const whole = linesOf(written);
  const below = linesOf(written && find(written, tail));
  const end = below ? whole.indexOf(below) : -1;
  return (end < 0 ? whole : whole.slice(0, end)).trim();
}

/** The first address in what a page shows of somebody, in lower case; empty when there is none. */
export const addressIn = (words: string | null): string => /[^\s<>:;"]+@[^\s<>:;"]+/.exec(words ?? '')?.[0].toLowerCase() ?? '';
