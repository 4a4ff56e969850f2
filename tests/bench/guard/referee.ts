import type { SendAnswer } from '#domain/view.ts';
import type { Crowd } from './crowd.ts';
import type { Told } from './events.ts';
import { type Attempt, isTrue } from './truth.ts';
import { COLLEAGUE, CUSTOMER, type Mail, type World } from './world.ts';

/** Milliseconds that a webmail may keep a mail that was sent. */
const LEAVES_WITHIN = 60_000;

export type Count = {
  sent: number;
  /** Held while a teammate was at it or had answered, and given up. */
  prevented: number;
  held: number;
  unchecked: number;
  /** Unchecked because the worker did not answer in time. */
  silent: number;
  /** Second answers to one mail: sent although the guard had said why not; when it could not say; when nobody could have known yet. */
  overridden: number;
  uncheckedDuplicates: number;
  unknowable: number;
  /** Second answers that should have been held; each in words. */
  duplicates: string[];
};

export type Referee = {
  begin(agent: string, thread: string, question: Mail): Attempt;
  /** What the guard answered to a question that was asked at that moment. */
  judge(attempt: Attempt, asked: number, answer: SendAnswer | null): void;
  /** The mail leaves. */
  left(attempt: Attempt): void;
  /** The composer is gone, and the person's browser has heard it. */
  end(attempt: Attempt): void;
  count: Readonly<Count>;
  /** The holds of which nothing was true, by what the team's log says in the end. */
  wrongHolds(log: readonly Told[], conversationOf: (thread: string) => string | undefined): string[];
};

/**
 * Knows everything that anybody does at the moment when they do it, which nobody in the team can. `propagation`: the milliseconds that a fact may
 * take from one connected browser to another before not knowing it counts as a fault.
 */
export function openReferee({ connectedSince }: Pick<Crowd, 'connectedSince'>, world: World, propagation: number): Referee {
  const attempts: Attempt[] = [];
  const holds: { attempt: Attempt; present: ReadonlySet<string>; answer: Extract<SendAnswer, { verdict: 'hold' }> }[] = [];
  const duplicates: string[] = [];
  const count: Count = {
    sent: 0,
    prevented: 0,
    held: 0,
    unchecked: 0,
    silent: 0,
    overridden: 0,
    uncheckedDuplicates: 0,
    unknowable: 0,
    duplicates,
  };

  const others = ({ agent, thread }: Attempt) => attempts.filter(one => one.thread === thread && one.agent !== agent);
  /** Whether somebody's deed could be known to all by a moment: their browser has reached the server since, and the word had the time to get around. */
  const hasGotAround = (agent: string, told: number, by: number) => {
    const since = connectedSince(agent);
    return since !== null && Math.max(told, since) + propagation <= by;
  };
  /** Those who are at it, and those who left while nobody could hear it yet: for all others they are still there. */
  const presentIn = (attempt: Attempt, asked: number) =>
    new Set(others(attempt).flatMap(({ agent, ended }) => (ended !== null && hasGotAround(agent, ended, asked) ? [] : [agent])));
  /** Those who had answered, or were clearly first to begin and still at it: what the guard of somebody connected must know of when it is asked. */
  const rivalsOf = (attempt: Attempt, asked: number): Attempt[] => {
    if (connectedSince(attempt.agent) === null) return [];
    return others(attempt).filter(({ agent, began, ended, sent }) =>
      sent !== null
        ? hasGotAround(agent, sent, asked)
        : ended === null && began + propagation <= attempt.began && hasGotAround(agent, began, asked),
    );
  };
  /**
   * Answers of colleagues without the extension that the mailbox has shown for a while, and not yet when the draft began. What leaves shortly
   * after a teammate's answer cannot be told from that answer.
   */
  const elsewhere = ({ agent, thread, began }: Attempt, asked: number) => {
    const before = world.seenBy(agent, thread, began);
    const answers = world.all(thread).filter(({ by }) => by !== COLLEAGUE && by !== CUSTOMER);
    const isAlone = (at: number) => answers.every(answer => Math.abs(at - answer.at) > LEAVES_WITHIN);
    const seen = world.seenBy(agent, thread, asked - propagation);
    return seen.filter(mail => mail.by === COLLEAGUE && !before.includes(mail) && isAlone(mail.at));
  };

  function judgeSecond(attempt: Attempt): void {
    const { agent, thread, question, began, last } = attempt;
    const firsts = others(attempt).filter(one => one.sent !== null && one.question === question);
    const strangers = last ? elsewhere(attempt, last.asked) : [];
    if (!last || firsts.length + strangers.length === 0) return;
    if (last.answer?.verdict === 'hold') count.overridden += 1;
    else if (last.answer?.verdict !== 'clear') count.uncheckedDuplicates += 1;
    else {
      const known = firsts.filter(first => last.rivals.includes(first));
      if (known.length + strangers.length === 0) count.unknowable += 1;
      for (const first of known) {
        const [sent, begun] = [last.asked - (first.sent ?? 0), began - first.began].map(Math.round);
        duplicates.push(
          `${agent} after ${first.agent} in ${thread}, who had sent ${sent} ms before the question and begun ${begun} ms before`,
        );
      }
      for (const { id } of strangers) duplicates.push(`${agent} after a colleague's ${id}`);
    }
  }

  return {
    begin(agent, thread, question) {
      const attempt: Attempt = { agent, thread, question, began: performance.now(), ended: null, sent: null, last: null };
      attempts.push(attempt);
      return attempt;
    },
    judge(attempt, asked, answer) {
      attempt.last = { asked, answer, rivals: rivalsOf(attempt, asked) };
      if (answer?.verdict === 'hold') {
        count.held += 1;
        holds.push({ attempt, present: presentIn(attempt, asked), answer });
      } else if (answer?.verdict !== 'clear') count.unchecked += 1;
      if (answer === null) count.silent += 1;
    },
    left(attempt) {
      judgeSecond(attempt);
      attempt.sent = performance.now();
      count.sent += 1;
    },
    end(attempt) {
      attempt.ended ??= performance.now();
      const { last, sent } = attempt;
      if (sent !== null || last?.answer?.verdict !== 'hold') return;
      if (last.answer.reasons.some(({ kind }) => kind === 'claimed' || kind === 'replying' || kind === 'replied')) count.prevented += 1;
    },
    count,
    wrongHolds: (log, conversationOf) =>
      holds.flatMap(({ attempt, present, answer: { reasons } }) => {
        const conversation = conversationOf(attempt.thread);
        const about = log.filter(one => one.conversation === conversation);
        const truth = { present, log: about, mails: world.all(attempt.thread), slack: propagation };
        if (reasons.some(reason => isTrue(reason, attempt, truth))) return [];
        return [`${attempt.agent} in ${attempt.thread}: ${JSON.stringify(reasons)}`];
      }),
  };
}
