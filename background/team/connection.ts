import type { Connection } from '#domain/view.ts';

export type ConnectionWatch = {
  /** What a live query said of its last snapshot: from the cache alone, or confirmed by the server. */
  heard(query: string, fromCache: boolean): void;
  /** A live query ended. */
  forget(query: string): void;
  /** A write or a question to the server under way; one that stays unanswered is a sign that nobody hears us. */
  asked<T>(answer: Promise<T>): Promise<T>;
  /** Makes Firestore call again now when the server is out of reach, instead of waiting for its next try (up to a minute). */
  kick(): void;
  /** Somebody is back at this machine, or its network is: as `kick`, also after a call that came too early; and soon when the server seems to be in reach and does not answer. */
  woke(): void;
  state(): Connection['state'];
  view(now: number): Connection;
};

/** Milliseconds that a write may be unanswered, and a first connection may take, before we say that we are offline. */
const PATIENCE = 8_000;
/** The live query of the members. */
export const MEMBERS = 'members';
/** Milliseconds that a call gets before another is begun. */
const CALLING = 4_000;
/** Milliseconds for an answer to what is asked as a machine wakes, before its streams are taken for dead. */
const WAKING = 2_000;

/**
 * Whether the server is in reach, as far as anybody can tell. A worker hears nothing of the network's state, so it is read from the
 * live queries (all of them from the cache alone: out of reach) and from writes and questions that nobody answers. The first sign of it is met by calling anew, once: a stream can be
 * stuck that looks open, and after some errors the SDK waits a minute before it tries again.
 */
export function watchConnection(reconnect: () => Promise<void>, changed: () => void, signal: AbortSignal): ConnectionWatch {
  const fromCache = new Map<string, boolean>();
  const unanswered = new Map<number, number>();
  const began = performance.now();
  let next = 1;
  let known: Connection['state'] = 'connecting';
  let since = began;
  let calledAt = Number.NEGATIVE_INFINITY;
  let answeredAt = Number.NEGATIVE_INFINITY;
  /** Whether somebody woke during a call, which may have come too early. */
  let isDue = false;

  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (ms: number, task: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      task();
    }, ms);
    timers.add(timer);
  };
  const lookAgainIn = (ms: number) => later(ms + 10, look);
  signal.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });

  const isSilent = (now: number) => now - Math.min(...unanswered.values(), now) >= PATIENCE;
  /** The two ways to the server fail apart: as soon as the team's own inboxes are heard, only they count. */
  const isHeard = () => {
    const { [MEMBERS]: members, ...inboxes } = Object.fromEntries(fromCache);
    const heard = Object.values(inboxes);
    return heard.length > 0 ? heard.includes(false) : members === false;
  };
  const judge = (now: number): Connection['state'] => {
    if (isSilent(now)) return 'offline';
    if (isHeard()) return 'online';
    return known === 'connecting' && now - began < PATIENCE ? 'connecting' : 'offline';
  };
  const call = (now: number) => {
    if (now - calledAt < CALLING) return;
    calledAt = now;
    reconnect().catch(error => console.warn('Outrigger: the network could not be switched', error));
  };
  const callWhenFree = () => {
    const wait = calledAt + CALLING - performance.now();
    if (wait <= 0) return call(performance.now());
    if (isDue) return;
    isDue = true;
    later(wait, () => {
      isDue = false;
      if (known === 'offline') call(performance.now());
    });
  };
  const look = () => {
    if (signal.aborted) return;
    const now = performance.now();
    const state = judge(now);
    if (state === known) return;
    known = state;
    since = now;
    if (state === 'offline') call(now);
    changed();
  };
  lookAgainIn(PATIENCE);

  return {
    heard(query, cached) {
      fromCache.set(query, cached);
      if (!cached) answeredAt = performance.now();
      look();
    },
    forget(query) {
      fromCache.delete(query);
    },
    async asked(answer) {
      const id = next++;
      unanswered.set(id, performance.now());
      lookAgainIn(PATIENCE);
      try {
        return await answer;
      } finally {
        answeredAt = performance.now();
        unanswered.delete(id);
        look();
      }
    },
    kick() {
      if (known === 'offline') call(performance.now());
    },
    woke() {
      if (known === 'offline') return callWhenFree();
      const at = performance.now();
      later(WAKING, () => {
        if (unanswered.size > 0 && answeredAt < at) call(performance.now());
      });
    },
    state: () => known,
    view: now => ({ state: known, age: Math.max(0, now - since) }),
  };
}
