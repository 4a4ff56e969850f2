import type { Entry } from './selector-entry.ts';

export type { Place, SelectorTable } from './selector-entry.ts';

const inForce = new WeakMap<Entry, readonly string[]>();

const ownOf = ({ css }: Entry): readonly string[] => css.map(one => one.slice(one.indexOf(' ') + 1));

/** The selectors of an entry that are in force. */
export function selectorsOf(entry: Entry): readonly string[] {
  const known = inForce.get(entry) ?? ownOf(entry);
  inForce.set(entry, known);
  return known;
}

/** Adds selectors to an entry's own, in this page, in the place of those added before. */
export const extend = (entry: Entry, more: readonly string[] = []): void => void inForce.set(entry, [...ownOf(entry), ...more]);

/** Puts other selectors in the place of an entry's own, in this page, until the next call; null gives its own ones back. */
export const amend = (entry: Entry, selectors: readonly string[] | null): void => void inForce.set(entry, selectors ?? ownOf(entry));

/** The element of the first alternative that matches, or null. */
export function find(page: ParentNode, entry: Entry): HTMLElement | null {
  for (const one of selectorsOf(entry)) {
    const found = page.querySelector<HTMLElement>(one);
    if (found) return found;
  }
  return null;
}

/** All elements of the first alternative that matches any. */
export function findAll(page: ParentNode, entry: Entry): readonly HTMLElement[] {
  for (const one of selectorsOf(entry)) {
    const found = page.querySelectorAll<HTMLElement>(one);
    if (found.length) return [...found];
  }
  return [];
}

/** The nearest ancestor (or the element itself) that any alternative names; earlier alternatives win over nearer ones. */
export function findAround(element: Element, entry: Entry): HTMLElement | null {
  for (const one of selectorsOf(entry)) {
    const found = element.closest<HTMLElement>(one);
    if (found) return found;
  }
  return null;
}

/** Whether any alternative names this very element. */
export const matches = (element: Element, entry: Entry): boolean => selectorsOf(entry).some(one => element.matches(one));
