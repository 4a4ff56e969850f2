import type { HoldView, SendAnswer } from '#domain/view.ts';
import type { Crowd } from './crowd.ts';
import type { Told } from './events.ts';
import { type Attempt, isOnServer, isTrue } from './truth.ts';
import { COLLEAGUE, CUSTOMER, type Mail, type World } from './world.ts';

/** Milliseconds that a webmail may keep a mail that was sent. */
const LEAVES_WITHIN = 60_000;

export type Count = {
  sent: number;
  /** Held while a teammate was at it or had answered, and given up. */
  prevented: number;
  /** Questions to the guard that were answered by a hold, or by nothing that it could be sure of. */
  held: number;
  unchecked: number;
  /** Unchecked because the worker did not answer in time. */
  silent: number;
  /** Second answers to one mail that were sent although the guard had said why not. */
  overridden: number;
};

export type Judgement = {
  /** Second answers to one mail that were said to be clear and should have been held; each in words. */
  duplicates: string[];
  /** Those whose sender was told that it is not checked, and those that nobody could have known of yet; each in words. */
  uncheckedDuplicates: string[];
  unknowable: string[];
  /** The sends that were held for nothing that is true. */
  wrongHolds: string[];
  /** How often somebody has pressed Send, held or not, once for each draft. */
  presses: number;
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
  /** What it comes to, by what the team's log says in the end. */
  conclude(log: readonly Told[], conversationOf: (thread: string) => string | undefined): Judgement;
};

type Second = { attempt: Attempt; last: NonNullable<Attempt['last']>; firsts: readonly Attempt[]; strangers: readonly Mail[] };
type Hold = { attempt: Attempt; asked: number; present: ReadonlySet<string>; newMails: readonly Mail[]; reasons: readonly HoldView[] };

/**
 * Knows everything that anybody does at the moment when they do it, which nobody in the team can. `propagation`: the milliseconds that a fact may
 * take from one connected browser to another before not knowing it counts as a fault.
 */
export function openReferee({ connectedSince }: Pick<Crowd, 'connectedSince'>, world: World, propagation: number): Referee {
  const attempts: Attempt[] = [];
  const holds: Hold[] = [];
  const seconds: Second[] = [];
  const count: Count = { sent: 0, prevented: 0, held: 0, unchecked: 0, silent: 0, overridden: 0 };

  const others = ({ agent, thread }: Attempt) => attempts.filter(one => one.thread === thread && one.agent !== agent);
  /** Whether somebody's deed could be known to all by a moment: their browser has reached the server since, and the word had the time to get around. */
  const hasGotAround = (agent: string, told: number, by: number) => {
    const since = connectedSince(agent);
    return since !== null && Math.max(told, since) + propagation <= by;
  };
  /** Those who are at it, and those who left while nobody could hear it yet: for all others they are still there. */
  const presentIn = (attempt: Attempt, asked: number) =>
    new Set(others(attempt).flatMap(({ agent, ended }) => (ended !== null && hasGotAround(agent, ended, asked) ? [] : [agent])));
  /** Whoever came back a moment ago has not heard all yet. */
  /** Those who had answered, or were clearly first to begin and still at it: what the guard of somebody connected must know of when it is asked. */
  const isConnected = ({ agent }: Attempt, asked: number) => hasGotAround(agent, asked - propagation, asked);
  const rivalsOf = (attempt: Attempt, asked: number): Attempt[] => {
    if (!isConnected(attempt, asked)) return [];
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

  /** What had come to the sender's mailbox since the draft began, or so shortly before that it might not have been known as it began. */
  const newMails = ({ agent, thread, began }: Attempt, asked: number) => {
    const before = world.seenBy(agent, thread, began - propagation);
    return world.seenBy(agent, thread, asked).filter(mail => mail.by !== agent && !before.includes(mail));
  };

  function judgeSecond(attempt: Attempt): void {
    const { question, last } = attempt;
    const firsts = others(attempt).filter(one => one.sent !== null && one.question === question);
    const strangers = last ? elsewhere(attempt, last.asked) : [];
    if (!last || firsts.length + strangers.length === 0) return;
    if (last.answer?.verdict === 'hold') count.overridden += 1;
    else seconds.push({ attempt, last, firsts, strangers });
  }

  return {
    begin(agent, thread, question) {
      const attempt: Attempt = { agent, thread, question, began: performance.now(), ended: null, sent: null, last: null };
      attempts.push(attempt);
      return attempt;
    },
    judge(attempt, asked, answer) {
      attempt.last = { asked, answer, rivals: rivalsOf(attempt, asked), isConnected: isConnected(attempt, asked) };
      if (answer?.verdict === 'hold') {
        count.held += 1;
        holds.push({ attempt, asked, present: presentIn(attempt, asked), newMails: newMails(attempt, asked), reasons: answer.reasons });
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
    conclude(log, conversationOf) {
      const about = ({ thread }: Attempt) => log.filter(one => one.conversation === conversationOf(thread));
      const [duplicates, uncheckedDuplicates, unknowable]: [string[], string[], string[]] = [[], [], []];
      for (const { attempt, last, firsts, strangers } of seconds) {
        const { agent, thread, began } = attempt;
        const known = last.answer?.verdict === 'clear' ? duplicates : uncheckedDuplicates;
        for (const { id } of strangers) known.push(`${agent} after a colleague's ${id}`);
        for (const first of firsts) {
          const byServer = last.isConnected && isOnServer(first, about(attempt), last.asked - propagation, last.asked);
          const [sent, begun] = [last.asked - (first.sent ?? 0), began - first.began].map(Math.round);
          const told = `${agent} after ${first.agent} in ${thread}, who had sent ${sent} ms before the question and begun ${begun} ms before`;
          const list = byServer || last.rivals.includes(first) ? known : known === duplicates ? unknowable : known;
          list.push(`${told}${byServer ? ', which the server knew' : ''}${last.isConnected ? '' : ', while out of reach'}`);
        }
      }
      const isWrong = ({ attempt, reasons, ...truth }: Hold) =>
        !reasons.some(reason => isTrue(reason, attempt, { ...truth, log: about(attempt), slack: propagation }));
      const wrong = new Map(holds.filter(isWrong).map(hold => [hold.attempt, hold]));
      const wrongHolds = [...wrong].map(([attempt, { asked, reasons }]) => {
        const ends = others(attempt).flatMap(({ agent, ended }) => (ended === null ? [] : [`${agent} ${Math.round(asked - ended)} ms`]));
        return `${attempt.agent} in ${attempt.thread}: ${JSON.stringify(reasons)}; had ended before: ${ends.join(', ') || 'nobody'}`;
      });
      return { duplicates, uncheckedDuplicates, unknowable, wrongHolds, presses: attempts.filter(({ last }) => last !== null).length };
    },
  };
}
