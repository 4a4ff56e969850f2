import type { Firestore } from 'firebase/firestore';
import { deletePresence, renewPresence, setPresence } from '#data/presence.ts';
import { type Presence, RENEW } from '#domain/presence.ts';
import type { ConnectionWatch } from './connection.ts';
import type { ServerClock } from './server-clock.ts';
import type { Traces } from './traces.ts';

export type Place = Pick<Presence, 'inbox' | 'conversation' | 'state'>;

export type OwnPresence = {
  /** Where the person is on this device, all tabs folded; told to the team at once when it changes. Null: nowhere. */
  want(place: Place | null): void;
  /** A visible tab is still there, or the server is in reach again: renews the lease when it is due, or tells what could not be told. */
  alive(): void;
  /** The lease as this device knows it; `since` and `heard` are estimates. Null when it has none. */
  lease(): Presence | null;
  /** Ends a lease that the worker before this one has left, unless somebody is here again. */
  tidy(): void;
  /** Ends the lease for good. */
  leave(): void;
};

type Known = { db: Firestore; team: string; uid: string; device: string; connection: ConnectionWatch; clock: ServerClock; traces: Traces };

/** Heartbeats come every 20 s or so; one that is nearly due counts. */
const NEARLY = 2_000;

const same = (a: Place | null, b: Place | null) => a?.inbox === b?.inbox && a?.conversation === b?.conversation && a?.state === b?.state;

/** The lease of this device. Nothing is queued while the server is out of reach: what counts is where somebody is, not where they were. */
export function openOwnPresence({ db, team, uid, device, connection, clock, traces }: Known): OwnPresence {
  let wanted: Place | null = null;
  let since = 0;
  let untold = false;
  let hasLeft = false;
  let told = { at: 0, date: 0 };

  const remember = () => {
    told = { at: performance.now(), date: Date.now() };
  };
  /** Milliseconds since the lease was told; the monotonic clock may stand still while a machine sleeps, and the other may be set. */
  const age = () => Math.max(performance.now() - told.at, Date.now() - told.date);

  const tell = () => {
    untold = connection.state() === 'offline';
    if (untold) return;
    remember();
    if (wanted) traces.present(true); // before it is told: what is never told costs no more than one look too many
    const began = performance.now();
    const write = wanted ? setPresence(db, team, { uid, device, ...wanted }) : deletePresence(db, team, uid, device);
    connection.asked(write).then(
      () => (wanted ? clock.wrote(began) : traces.present(false)),
      () => {
        untold = true; // too soon after the same, or not allowed: the next heartbeat tries again
      },
    );
  };
  const renew = () => {
    remember();
    const began = performance.now();
    connection.asked(renewPresence(db, team, uid, device)).then(
      () => clock.wrote(began),
      tell, // a teammate has tidied it away
    );
  };

  return {
    want(place) {
      if (hasLeft || same(place, wanted)) return;
      wanted = place;
      since = Date.now();
      tell();
    },
    alive() {
      if (untold) tell();
      else if (wanted && age() >= RENEW[wanted.state] - NEARLY) renew();
    },
    tidy() {
      if (traces.before.present && !wanted) tell();
    },
    lease: () => wanted && { uid, device, ...wanted, since, heard: performance.now() },
    leave() {
      if (wanted) deletePresence(db, team, uid, device).catch(() => {}); // then it runs out by itself
      wanted = null;
      hasLeft = true; // the pages are still there while the desk is closed
    },
  };
}
