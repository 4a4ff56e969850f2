import type { Firestore, QuerySnapshot } from 'firebase/firestore';
import { readOne } from '#data/converter.ts';
import { presenceInConversation, presenceInInbox } from '#data/presence.ts';
import type { StoredPresence } from '#data/stored-presence.ts';
import type { ConversationRef } from '#domain/conversation.ts';
import { isLive, LEASE, type Presence } from '#domain/presence.ts';
import { listen } from '../listen.ts';
import { scopes } from './scopes.ts';
import type { ServerClock } from './server-clock.ts';

export type HeardPresence = {
  /** Where to listen: `inbox` for a whole inbox, `inbox/conversation` for one conversation. */
  want(places: Iterable<string>): void;
  /** The live leases of a conversation, and of those merged into it. */
  in(conversations: readonly string[], now: number): Presence[];
  all(now: number): Presence[];
  /** Whether the server has said who is in this conversation, so that nobody heard means nobody there. */
  isHeard(conversation: ConversationRef): boolean;
  /** The server's time as far as it is known; milliseconds since 1970. */
  serverNow(): number;
  /** The server's time is known better than before, be it for the first time, or because this machine has slept or its clock was set: judges all ages by it. */
  judgeAnew(): void;
};

/** `at`: when it was last renewed, by the server's clock. */
type Heard = Presence & { at: number };

type Known = {
  db: Firestore;
  team: string;
  uid: string;
  device: string;
  /** The lease of this device as long as it has one: the server is not asked about it. */
  own: () => Presence | null;
  clock: ServerClock;
  /** Whether this person may be there; who was put out of the team keeps a lease for a while. */
  isMember: (uid: string) => boolean;
  changed: () => void;
  signal: AbortSignal;
};

/**
 * Who is where. Ages count on the local monotonic clock from arrival; what was there before us needs the server's time, and so does everything once this
 * machine has slept, during which that clock may stand still.
 */
export function hearPresence({ db, team, uid, device, own, clock, isMember, changed, signal }: Known): HeardPresence {
  const leases = new Map<string, Map<string, Heard>>();
  const heardPlaces = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const all = (now: number) => {
    const newest = new Map<string, Heard>();
    for (const place of leases.values()) {
      for (const [id, lease] of place) if ((newest.get(id)?.heard ?? Number.NEGATIVE_INFINITY) < lease.heard) newest.set(id, lease);
    }
    const mine = own();
    return [...(mine ? [mine] : []), ...newest.values()].filter(lease => isLive(lease, now) && isMember(lease.uid));
  };
  const heardAt = (at: number) => performance.now() - Math.max(0, clock.now() - at);
  /** A lease that runs out is news too. */
  const wakeAtNextEnd = () => {
    clearTimeout(timer);
    const now = performance.now();
    const ends = all(now).map(({ state, heard }) => heard + LEASE[state] - now);
    if (ends.length > 0 && !signal.aborted) timer = setTimeout(told, Math.max(0, Math.min(...ends)) + 50);
  };
  const told = () => {
    changed();
    wakeAtNextEnd();
  };

  const begin = (name: string, signal: AbortSignal) => {
    const here = new Map<string, Heard>();
    leases.set(name, here);
    signal.addEventListener('abort', () => {
      leases.delete(name);
      heardPlaces.delete(name);
    });
    let live = false;
    const take = (snapshot: QuerySnapshot<StoredPresence>) => {
      const now = performance.now();
      const changes = snapshot.docChanges({ includeMetadataChanges: true });
      for (const { doc, type } of changes) {
        const { item } = readOne(doc);
        if (type === 'removed' || !item) {
          here.delete(doc.id);
          continue;
        }
        const { id, ...lease } = item;
        here.set(id, { ...lease, heard: live ? now : heardAt(lease.at) });
      }
      live = !snapshot.metadata.fromCache;
      const isFirst = live && !heardPlaces.has(name);
      if (isFirst) heardPlaces.add(name);
      if (changes.length > 0 || isFirst) told();
    };
    const [inbox = '', conversation] = name.split('/');
    const mine = { uid, device };
    const query =
      conversation === undefined
        ? presenceInInbox(db, team, inbox, mine)
        : presenceInConversation(db, team, { inbox, id: conversation }, mine);
    const again = () => {
      live = false;
    };
    listen(query, take, { signal, again });
  };
  const running = scopes(begin, signal);

  return {
    want: running.want,
    in: (conversations, now) => all(now).filter(({ conversation }) => conversations.includes(conversation)),
    all,
    isHeard: ({ inbox, id }) => heardPlaces.has(inbox) || heardPlaces.has(`${inbox}/${id}`),
    serverNow: clock.now,
    judgeAnew() {
      for (const place of leases.values()) for (const [id, lease] of place) place.set(id, { ...lease, heard: heardAt(lease.at) });
      told();
    },
  };
}
