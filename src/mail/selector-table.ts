import type { Ability } from '#domain/ability.ts';

/** Where an element has to exist: among a list's lines, in an open thread, in a composer, or wherever one of these is. */
export type Place = 'list' | 'thread' | 'compose' | 'any';

/** The years in which a webmail was seen to need it, shortened, and a selector: `20-26 .M9`. */
export type Alternative = `${number}-${number} ${string}`;

/** What the webmail's markup calls one thing. Nobody reads `css` but this file, so that a repair can add to it: see `amend`. */
export type Entry<Name extends string = string> = {
  readonly on: Place;
  /** The entry inside whose elements it must be; while that one is not found, nobody can blame this one. */
  readonly in?: Name;
  /** Exists nowhere but on its place, and there always: what shows that the place is on screen even when its neighbours are gone. */
  readonly proof?: true;
  /** The abilities that are lost without it. None when it only makes something better, or when its absence is normal. */
  readonly for?: readonly Ability[];
  /** In the order in which they are tried. What lives side by side shares one alternative, with a comma; a later one is older. */
  readonly css: readonly [Alternative, ...Alternative[]];
};
export type SelectorTable = Readonly<Record<string, Entry>>;

/** Makes a table; its names are checked where an entry names another. */
export const selectorTable = <const Name extends string>(
  entries: Readonly<Record<Name, Entry<NoInfer<Name>>>>,
): Readonly<Record<Name, Entry>> => entries;

const inForce = new WeakMap<Entry, readonly string[]>();

const ownOf = ({ css }: Entry): readonly string[] => css.map(one => one.slice(one.indexOf(' ') + 1));

/** The selectors of an entry that are in force. */
export function selectorsOf(entry: Entry): readonly string[] {
  const known = inForce.get(entry) ?? ownOf(entry);
  inForce.set(entry, known);
  return known;
}

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
