import type { HoldView, SendAnswer } from '#domain/view.ts';
import type { Crowd } from './crowd.ts';
import type { Deeds } from './deeds.ts';
import type { Page } from './page.ts';
import type { Step } from './plan.ts';
import type { Referee } from './referee.ts';
import type { Attempt } from './truth.ts';
import { COLLEAGUE, CUSTOMER, type World } from './world.ts';

export type Around = {
  agent: string;
  crowd: Crowd;
  world: World;
  referee: Referee;
  page: Page;
  deeds: Deeds;
  /** Milliseconds from the press on Send until it was held or let go. */
  decided(ms: number): void;
  died(): void;
};

/** Milliseconds that a page lets a send wait for the team's word. */
const LIMIT = 280;
const LOOK_AGAIN = 400;
const WAIT_AT_MOST = 4_000;

const pause = (ms: number) => new Promise<void>(go => setTimeout(go, ms));
const kinds = (reasons: readonly HoldView[]) => [...new Set(reasons.map(({ kind }) => kind))];

/** A person at their mail page, who does what is planned and obeys what they are told. */
export function openAgent({ agent, crowd, world, referee, page, deeds, decided, died }: Around): { act(step: Step): Promise<void> } {
  /** Whether a teammate's answer to the newest question is to be seen, in the mailbox or in the overlay. */
  const isAnswered = (thread: string) => {
    const newest = world.seenBy(agent, thread).at(-1);
    const reply = page.shown()?.view?.lastReply;
    const question = world.questionFor(agent, thread);
    return newest?.by !== CUSTOMER || (reply !== undefined && reply !== null && reply.at > performance.timeOrigin + question.at);
  };
  const isTeammateWriting = () => {
    const view = page.shown()?.view;
    return Boolean(view?.people.some(({ self, state }) => !self && state === 'replying') || (view?.claim?.live && !view.claim.self));
  };

  async function check(attempt: Attempt, base: string | null): Promise<SendAnswer | null> {
    const { thread } = attempt;
    const asked = performance.now();
    const asking = page.ask('reply.check', { thread, base }).catch(() => null);
    const answer = await Promise.race([asking, pause(LIMIT).then(() => null)]);
    decided(performance.now() - asked);
    referee.judge(attempt, asked, answer);
    return answer;
  }

  async function leave(
    attempt: Attempt,
    how: { reasons: readonly HoldView[]; why: 'silent' | Extract<SendAnswer, { verdict: 'unchecked' }>['why'] | null },
    confirm: number,
  ) {
    const { thread } = attempt;
    referee.left(attempt);
    const { messageId } = world.post(thread, agent);
    if (how.reasons.length > 0 || how.why !== null) void deeds.passed(thread, kinds(how.reasons), how.why);
    await pause(confirm);
    const told = deeds.sent(thread, messageId);
    await page.compose(thread, false);
    referee.end(attempt);
    await told;
  }
  async function giveUp(attempt: Attempt) {
    await page.compose(attempt.thread, false);
    referee.end(attempt);
  }

  /** Presses Send and does what the step says about a hold. */
  async function send(attempt: Attempt, base: string | null, { held, confirm }: Extract<Step, { kind: 'reply' }>): Promise<void> {
    let answer = await check(attempt, base);
    const until = performance.now() + WAIT_AT_MOST;
    if (answer?.verdict === 'hold' && held === 'take') {
      await page.ask('reply.take', { thread: attempt.thread }).catch(() => null);
      answer = await check(attempt, base);
    }
    while (answer?.verdict === 'hold' && held === 'wait' && performance.now() < until) {
      await pause(LOOK_AGAIN);
      answer = await check(attempt, base);
    }
    if (answer?.verdict === 'hold') {
      if (held === 'note') await deeds.note(attempt.thread);
      if (held === 'anyway') return leave(attempt, { reasons: answer.reasons, why: null }, confirm ?? 0);
      return giveUp(attempt);
    }
    await leave(attempt, { reasons: [], why: answer?.verdict === 'clear' ? null : (answer?.why ?? 'silent') }, confirm ?? 0);
  }

  async function reply(step: Extract<Step, { kind: 'reply' }>): Promise<void> {
    const { thread } = step;
    if (step.fresh && world.all(thread).at(-1)?.by !== CUSTOMER) world.post(thread, CUSTOMER);
    await page.show(thread);
    await pause(step.read);
    if (isAnswered(thread) || (step.heeds && isTeammateWriting())) return page.show(null);
    const attempt = referee.begin(agent, thread, world.questionFor(agent, thread));
    void page.compose(thread, true);
    const base = await page.ask('reply.begin', { thread }).catch(() => null);
    if (isAnswered(thread)) await giveUp(attempt);
    else {
      await pause(step.write);
      if (step.confirm === null) await giveUp(attempt);
      else await send(attempt, base, step);
    }
    await page.show(null);
  }

  async function offline({ ms, meanwhile }: Extract<Step, { kind: 'offline' }>): Promise<void> {
    await crowd.cut(agent);
    for (const step of meanwhile) await act(step);
    await pause(ms);
    crowd.mend(agent);
    page.woke();
  }

  async function at(thread: string, doing: () => Promise<void>): Promise<void> {
    await page.show(thread);
    await doing();
    await page.show(null);
  }

  async function act(step: Step): Promise<void> {
    switch (step.kind) {
      case 'reply':
        return reply(step);
      case 'read':
        return at(step.thread, () => pause(step.read));
      case 'assign':
        return at(step.thread, () => deeds.assign(step.to));
      case 'status':
        return at(step.thread, () => deeds.status(step.to));
      case 'note':
        return at(step.thread, () => deeds.note(step.thread));
      case 'mail':
        return void world.post(step.thread, CUSTOMER);
      case 'elsewhere':
        return void world.post(step.thread, COLLEAGUE);
      case 'offline':
        return offline(step);
      case 'die':
        if (await crowd.die(agent)) died();
        return;
    }
  }
  return { act };
}
