import type { Query, QuerySnapshot } from 'firebase/firestore';
import { listen, type Options } from './listen.ts';

/** Milliseconds between two live queries at least. */
const APART = 2_000;
/** Milliseconds. A document is seen a little after the time that the server gave it: what is asked for reaches back, further when nobody has listened before. */
const OVERLAP = { first: 60_000, next: 2_000 } as const;

type Since<T> = {
  /** The live query of what is newer than a moment, in milliseconds since 1970. */
  queryOf: (moment: number) => Query<T>;
  /** The newest that the server has confirmed by now; 0 when there is none. */
  newest: () => number;
  /** So many documents may be in one live query; with more, another begins from a later moment, which costs reads of its own. */
  much: number;
};

/**
 * Hears what is newer than what is known. A stream that was cut sends the whole of a query again, and so do some servers at each change, so
 * when much has come another query takes over from where this one is; the old one ends when the new one has the server's word.
 */
export function listenSince<T>({ queryOf, newest, much }: Since<T>, hear: (snapshot: QuerySnapshot<T>) => void, options: Options): void {
  const { signal } = options;
  let current = new AbortController();

  const begin = (overlap: number, isFirst: boolean) => {
    const began = performance.now();
    const before = current;
    const mine = new AbortController();
    let next = false;
    let isConfirmed = isFirst;
    const take = (snapshot: QuerySnapshot<T>) => {
      const { fromCache } = snapshot.metadata;
      isConfirmed ||= !fromCache;
      if (!isConfirmed) return; // the query before this one still speaks
      if (!fromCache && before !== mine) before.abort();
      hear(snapshot);
      if (next || fromCache || snapshot.size <= much || performance.now() - began < APART) return;
      next = true;
      begin(OVERLAP.next, false);
    };
    current = mine;
    listen(queryOf(newest() - overlap), take, { ...options, signal: AbortSignal.any([signal, mine.signal]) });
  };
  begin(OVERLAP.first, true);
}
