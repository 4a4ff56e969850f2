import type { User } from 'firebase/auth/web-extension';
import type { Firestore } from 'firebase/firestore';
import { readAll } from '#data/converter.ts';
import { myMemberships } from '#data/team-queries.ts';
import type { Problem } from '#domain/view.ts';
import { listen } from './listen.ts';

type Told = {
  /** The person's team; told once for each team. */
  team(id: string): void;
  /** There is none, as far as the server (`problem` null) or nobody (`unreachable`) says. */
  none(problem: Problem | null): void;
};

const PATIENCE = 10_000;

/** Hears which team a person belongs to: the first by id of those in which they are active. */
export function followMembership(db: Firestore, { uid }: User, { team, none }: Told, signal: AbortSignal): void {
  let known: string | null = null;
  const timer = setTimeout(() => known === null && none({ code: 'unreachable' }), PATIENCE);
  signal.addEventListener('abort', () => clearTimeout(timer));
  const hear = (teams: readonly string[], fromCache: boolean) => {
    const [first] = [...teams].sort();
    if (first === undefined && fromCache) return;
    clearTimeout(timer);
    if (first === known) return;
    known = first ?? null;
    if (first === undefined) none(null);
    else team(first);
  };
  listen(
    myMemberships(db, uid),
    snapshot =>
      hear(
        readAll(snapshot).items.map(one => one.team),
        snapshot.metadata.fromCache,
      ),
    {
      signal,
      refused: () => hear([], false),
    },
  );
}
