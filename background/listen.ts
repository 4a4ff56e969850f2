import {
  type DocumentReference,
  type DocumentSnapshot,
  type FirestoreError,
  onSnapshot,
  type Query,
  type QuerySnapshot,
} from 'firebase/firestore';
import { pauseAfter } from './until-it-works.ts';

export type Options = {
  signal: AbortSignal;
  /** The rules refuse this listener; told at each try. */
  refused?: () => void;
  /** The live query has ended and begins again, so that everything is told once more. */
  again?: () => void;
};

type Failed = (error: FirestoreError) => void;

/** An error ends a Firestore listener for good, so this begins another after a growing pause, until `signal` aborts. */
function keep(subscribe: (worked: () => void, failed: Failed) => () => void, { signal, refused, again }: Options): void {
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const begin = () => {
    stop = subscribe(
      () => {
        failures = 0;
      },
      error => {
        if (signal.aborted) return;
        console.warn(`Outrigger: a live query ended (${error.code}) and begins again`);
        timer = setTimeout(begin, pauseAfter(failures++));
        again?.();
        if (error.code === 'permission-denied') refused?.();
      },
    );
  };
  if (signal.aborted) return;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    stop();
  });
  begin();
}

/** Hears a query, changes of its metadata too, for these tell whether the server is in reach. */
export function listen<T>(query: Query<T>, hear: (snapshot: QuerySnapshot<T>) => void, options: Options): void {
  keep((worked, failed) => {
    const next = (snapshot: QuerySnapshot<T>) => {
      worked();
      if (!options.signal.aborted) hear(snapshot);
    };
    return onSnapshot(query, { includeMetadataChanges: true }, next, failed);
  }, options);
}

/** Hears one document. */
export function listenOne<T>(ref: DocumentReference<T>, hear: (snapshot: DocumentSnapshot<T>) => void, options: Options): void {
  keep((worked, failed) => {
    const next = (snapshot: DocumentSnapshot<T>) => {
      worked();
      if (!options.signal.aborted) hear(snapshot);
    };
    return onSnapshot(ref, { includeMetadataChanges: true }, next, failed);
  }, options);
}
