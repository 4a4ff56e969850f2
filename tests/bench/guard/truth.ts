import type { HoldView, SendAnswer } from '#domain/view.ts';
import type { Told } from './events.ts';
import type { Mail } from './world.ts';

/** Somebody who writes an answer, from the open composer to the mail or the end of it. Moments on one monotonic clock, in milliseconds. */
export type Attempt = {
  agent: string;
  thread: string;
  question: Mail;
  began: number;
  /** When their browser had heard that the composer is gone. */
  ended: number | null;
  /** When the mail left. */
  sent: number | null;
  /** The guard's last answer, when it was asked, and which teammates' attempts it had to know of then. */
  last: { asked: number; answer: SendAnswer | null; rivals: readonly Attempt[] } | null;
};

/** What was true in a thread: who was still at it for all that anybody could know, the log of its conversation and the mails. */
export type Truth = { present: ReadonlySet<string>; log: readonly Told[]; mails: readonly Mail[]; slack: number };

const TYPES = { replied: 'replied', assigned: 'assign', status: 'status' } as const;

/** Whether what a hold says is so, or was a moment before it was asked, or before the draft began. */
export function isTrue(reason: HoldView, { agent, began }: Attempt, { present, log, mails, slack }: Truth): boolean {
  const from = began - slack;
  switch (reason.kind) {
    case 'claimed':
    case 'replying':
      return present.has(reason.by.uid);
    case 'mail':
      return mails.some(mail => mail.by !== agent && mail.at > from - slack);
    case 'replied':
    case 'assigned':
    case 'status':
      return log.some(({ type, actor, at }) => type === TYPES[reason.kind] && actor !== agent && at - performance.timeOrigin > from);
    case 'merged':
      return false;
  }
}
