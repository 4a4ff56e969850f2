import { type Firestore, getDocFromServer } from 'firebase/firestore';
import { readOne } from '#data/converter.ts';
import { type Device, ownPresence } from '#data/presence.ts';

export type ServerClock = {
  /** The server's time as far as it is known; whole milliseconds since 1970, for the rules take no parts of them. */
  now(): number;
  /** A lease of ours has just been written: the moment when it began, by the monotonic clock. */
  wrote(began: number): void;
};

/** Milliseconds. What this machine's clock and its monotonic clock may drift apart before the server is asked again. */
const DRIFT = 2_000;

/** This machine's clock may be hours off, and somebody may set it right at any moment. The time that the server gave our own lease tells, read once. */
export function serverClock(db: Firestore, team: string, own: Device, changed: () => void): ServerClock {
  let offset = 0;
  let learntAt: number | null = null;
  const apart = () => Date.now() - performance.now();

  async function learn(middle: number, frame: number): Promise<void> {
    const { item } = readOne(await getDocFromServer(ownPresence(db, team, own)));
    if (!item) return; // ended meanwhile; the next lease tells
    offset = Math.round(item.at - middle);
    learntAt = frame;
    changed();
  }

  return {
    now: () => Date.now() + offset,
    wrote(began) {
      const frame = apart();
      if (learntAt !== null && Math.abs(frame - learntAt) < DRIFT) return;
      learn(frame + (began + performance.now()) / 2, frame).catch(() => {}); // out of reach; the next lease tells
    },
  };
}
