import { LEASE, type PresenceState } from '#domain/presence.ts';
import { peopleNow } from '#ui/people-now.ts';
import type { Shown } from './page.ts';

export type Ghosts = {
  /** Somebody's page now shows or answers this thread, or does not any more. */
  isAt(agent: string, thread: string, isThere: boolean): void;
  /** What a page shows now: whoever is in it beyond their lease is kept as a ghost. */
  look(shown: Shown): void;
  found: readonly string[];
};

/** Knows where everybody is and was. `slack`: the milliseconds beyond the lease for the way of its last renewal. */
export function openGhosts(slack: number): Ghosts {
  const left = new Map<string, number | null>();
  const found: string[] = [];
  const isGone = (agent: string, thread: string, state: PresenceState, now: number) => {
    const at = left.get(`${agent} ${thread}`);
    return at === undefined || (at !== null && now - at > LEASE[state] + slack);
  };
  return {
    isAt: (agent, thread, isThere) => void left.set(`${agent} ${thread}`, isThere ? null : performance.now()),
    look({ thread, view, at }) {
      if (!view) return;
      const now = performance.now();
      for (const { uid, state, age } of peopleNow(view.people, now - at))
        if (isGone(uid, thread, state, now)) found.push(`${uid} ${state} in ${thread}, ${Math.round(age)} ms old`);
      if (view.claim?.live && !view.claim.self && isGone(view.claim.uid, thread, 'replying', now))
        found.push(`${view.claim.uid}'s claim in ${thread}`);
    },
    found,
  };
}
