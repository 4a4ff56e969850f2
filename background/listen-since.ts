import type { Query, QuerySnapshot } from 'firebase/firestore';
import { listen, type Options } from './listen.ts';

/** Documents in one live query, and milliseconds between two, before another begins from a later moment. */
const MUCH = 10;
const APART = 5_000;
/** Milliseconds. A document is seen a little after the time that the server gave it. */
const OVERLAP = 2_000;

type Since<T> = {
  /** The live query of what is newer than a moment, in milliseconds since 1970. */
  queryOf: (moment: number) => Query<T>;
  /** Where to begin. */
  from: number;
  /** The newest that is known by now. */
  newest: () => number;
};

/**
 * Hears what is newer than a moment. A stream that was cut sends the whole of a query again, and so do some servers at each change, so
 * when much has come another query takes over from where this one is; the old one ends when the new one has the server's word.
 */
export function listenSince<T>({ queryOf, from, newest }: Since<T>, hear: (snapshot: QuerySnapshot<T>) => void, options: Options): void {
  const { signal } = options;
  let current = new AbortController();

  const begin = (moment: number) => {
    const began = performance.now();
    const before = current;
    const mine = new AbortController();
    let next = false;
    const take = (snapshot: QuerySnapshot<T>) => {
      const { fromCache } = snapshot.metadata;
      if (!fromCache && before !== mine) before.abort();
      hear(snapshot);
      if (next || fromCache || snapshot.size <= MUCH || performance.now() - began < APART) return;
      next = true;
      begin(newest() - OVERLAP);
    };
    current = mine;
    listen(queryOf(moment), take, { ...options, signal: AbortSignal.any([signal, mine.signal]) });
  };
  begin(from);
}
