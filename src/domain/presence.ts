export type PresenceState = 'viewing' | 'replying';

/** A lease: who says to be where, and how long ago that was heard (milliseconds on a local monotonic clock). */
export type Presence = {
  uid: string;
  device: string;
  inbox: string;
  conversation: string;
  state: PresenceState;
  since: number;
  heard: number;
};

/** Milliseconds. A lease is renewed while a visible tab keeps doing the same, and is stale when not heard for longer than `LEASE`. */
export const RENEW: Readonly<Record<PresenceState, number>> = { viewing: 60_000, replying: 25_000 };
export const LEASE: Readonly<Record<PresenceState, number>> = { viewing: 150_000, replying: 75_000 };

export const isLive = ({ state, heard }: Pick<Presence, 'state' | 'heard'>, now: number): boolean => now - heard <= LEASE[state];

/** One entry for each person, however many tabs and devices: replying wins over viewing, then the longest-standing. */
export function people(presences: readonly Presence[], now: number): Presence[] {
  const best = new Map<string, Presence>();
  for (const one of presences.filter(presence => isLive(presence, now))) {
    const other = best.get(one.uid);
    const wins = !other || (one.state === other.state ? one.since < other.since : one.state === 'replying');
    if (wins) best.set(one.uid, one);
  }
  return [...best.values()].sort((a, b) => (a.state === b.state ? a.since - b.since : a.state === 'replying' ? -1 : 1));
}
