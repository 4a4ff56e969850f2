import type { Costs } from './acts.ts';
import type { Count } from './meter.ts';

/** An agent's 8-hour day: 60 conversations opened, 40 of them answered, the list open all day. */
const OPENED = 60;
const ANSWERED = 40;
/** Half of the answers go to mails that begin a conversation, half to mails that go on with one: those are opened with a new Message-ID to learn. */
const NEW = ANSWERED / 2;
const CONTINUED = ANSWERED - NEW;
/** Workers begun in a day: in the morning, and after breaks in which no mail tab was visible. */
const STARTS = 3;
/** Seconds that a thread is read, and that an answer is written. */
const READ = 120;
const WRITTEN = 240;
/** Seconds between two renewals: the first heartbeat (every 20 s) at which one is due. */
const RENEWED = { viewing: 60, replying: 40 } as const;

/** US dollars for 100,000 documents (Cloud Firestore, nam5 multi-region), and what is free each day; firebase.google.com/docs/firestore/pricing. */
export const PRICES = { reads: 0.06, writes: 0.18, deletes: 0.02 } as const;
export const FREE = { reads: 50_000, writes: 20_000, deletes: 20_000 } as const;

export type Day = Count & { usd: number };

/** The whole team's day: what was measured for each act, times how often a day has it. */
export function dayOf(costs: Costs, size: number): Day {
  const often: Record<keyof Costs, number> = {
    start: STARTS,
    mail: NEW,
    look: OPENED - CONTINUED,
    again: CONTINUED,
    leave: OPENED,
    begin: ANSWERED,
    send: ANSWERED,
    renewViewing: OPENED * Math.floor(READ / RENEWED.viewing),
    renewReplying: ANSWERED * Math.floor(WRITTEN / RENEWED.replying),
  };
  const sum = (what: keyof Count) =>
    Math.round(size * (Object.keys(often) as (keyof Costs)[]).reduce((total, act) => total + often[act] * costs[act][what], 0));
  const day = { reads: sum('reads'), writes: sum('writes'), deletes: sum('deletes') };
  const beyond = (what: keyof Count) => (Math.max(0, day[what] - FREE[what]) / 100_000) * PRICES[what];
  return { ...day, usd: Math.round((beyond('reads') + beyond('writes') + beyond('deletes')) * 10_000) / 10_000 };
}
