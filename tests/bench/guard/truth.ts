import type { HoldView, SendAnswer } from '#domain/view.ts';
import type { Told } from './events.ts';
import { COLLEAGUE, CUSTOMER, type Mail } from './world.ts';

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
  /** The guard's last answer, when it was asked, whether its browser was connected, and which teammates' attempts it had to know of then. */
  last: { asked: number; answer: SendAnswer | null; isConnected: boolean; rivals: readonly Attempt[] } | null;
};

/** What was true in a thread: who was still at it for all that anybody could know, the log of its conversation, and the mails that were new to the sender's mailbox. */
export type Truth = { present: ReadonlySet<string>; log: readonly Told[]; newMails: readonly Mail[]; slack: number };

/** Milliseconds on this process's monotonic clock. */
const moment = ({ at }: Told) => at - performance.timeOrigin;

/** Whether what a hold says is so, or was as long before the draft began as a fact may take. */
export function isTrue(reason: HoldView, { agent, began }: Attempt, { present, log, newMails, slack }: Truth): boolean {
  const has = (...types: string[]) => log.some(one => types.includes(one.type) && one.actor !== agent && moment(one) > began - slack);
  switch (reason.kind) {
    case 'claimed':
    case 'replying':
      return present.has(reason.by.uid);
    case 'mail':
      return newMails.some(({ by }) => by === CUSTOMER);
    case 'replied':
      return has('replied', 'answered') || newMails.some(({ by }) => by === COLLEAGUE);
    case 'assigned':
      return has('assign');
    case 'status':
      return has('status');
    case 'merged':
      return false;
  }
}

/** Whether the server had this answer, or this claim of a reply that nobody had ended by `asked`, at `by`: moments on the monotonic clock. */
export function isOnServer({ agent, began }: Attempt, log: readonly Told[], by: number, asked: number): boolean {
  const since = log.filter(one => moment(one) >= began);
  if (since.some(one => one.actor === agent && one.type === 'replied' && moment(one) <= by)) return true;
  const claim = since.find(one => one.actor === agent && one.type === 'claim' && moment(one) <= by);
  const isOver = (one: Told) => claim !== undefined && one.rev > claim.rev && ['claim', 'release', 'replied'].includes(one.type);
  return claim !== undefined && !log.some(one => isOver(one) && moment(one) <= asked);
}
