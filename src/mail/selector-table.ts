/** Where an element has to exist: in a list, in an open thread, in a composer, or on every page of the webmail. */
export type Place = 'list' | 'thread' | 'compose' | 'any';

/** Alternatives in the order in which they are tried; the first one is the healthy one. */
export type Entry = { readonly on: Place; readonly css: readonly [string, ...string[]] };
export type SelectorTable = Readonly<Record<string, Entry>>;

/** The element of the first alternative that matches, or null. */
export function find(page: ParentNode, { css }: Entry): HTMLElement | null {
  for (const one of css) {
    const found = page.querySelector<HTMLElement>(one);
    if (found) return found;
  }
  return null;
}

/** All elements of the first alternative that matches any. */
export function findAll(page: ParentNode, { css }: Entry): readonly HTMLElement[] {
  for (const one of css) {
    const found = page.querySelectorAll<HTMLElement>(one);
    if (found.length) return [...found];
  }
  return [];
}

/** The nearest ancestor (or the element itself) that any alternative names; earlier alternatives win over nearer ones. */
export function findAround(element: Element, { css }: Entry): HTMLElement | null {
  for (const one of css) {
    const found = element.closest<HTMLElement>(one);
    if (found) return found;
  }
  return null;
}

/** Which alternative matches for each name due in `place`: 0 is healthy, higher is ageing, null is broken. Names and numbers only, never content. */
export function health(table: SelectorTable, page: ParentNode, place: Place): Record<string, number | null> {
  const due = Object.entries(table).filter(([, entry]) => entry.on === place);
  return Object.fromEntries(
    due.map(([name, { css }]) => {
      const index = css.findIndex(one => page.querySelector(one));
      return [name, index < 0 ? null : index];
    }),
  );
}
