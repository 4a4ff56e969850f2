import type { Ask, Hear, PushName } from '#protocol/messages.ts';
import { ProblemError, toSurface } from '#protocol/wire.ts';
import type { Heard } from './heard.ts';
import { hearing } from './hearing.ts';
import { questions } from './questions.ts';

/** `gone` is final: the extension was updated, disabled or removed, and this script belongs to nobody. */
export type LinkState = 'connecting' | 'open' | 'gone';

export type Link = {
  ask: Ask;
  hear: Hear;
  /** Hears the state now and at each change until `signal` aborts. */
  onState(hear: (state: LinkState) => void, signal: AbortSignal): void;
  /** Called on each new port after the first: the place to say hello, watch and show again. Questions asked in it go before those under way. */
  onResume(resume: () => void, signal: AbortSignal): void;
  /** Ends the line for good, as when a newer copy of this script has taken the page. */
  close(): void;
};

/** One port of the browser, as little of it as a link needs. */
export type Wire = {
  send(message: unknown): void;
  onMessage(hear: (message: unknown) => void): void;
  onClose(hear: () => void): void;
  close?(): void;
};

/** What a link needs of its surroundings; handed in, so that its life can be tested without a browser. */
export type LinkHost = {
  /** Calls the background; throws when the extension is gone. */
  open(): Wire;
  /** False once the extension no longer owns this script. */
  owned(): boolean;
  /** Runs `task` as soon as somebody can see this surface. */
  whenSeen(task: () => void): void;
  /** Runs `task` after `ms` milliseconds unless the result is called before. */
  later(task: () => void, ms: number): () => void;
  /** From 0 to 1, for the jitter that keeps many tabs from calling at once. */
  random(): number;
};

const SLOWEST_RETRY = 10_000;

/** A set of listeners that each stay until their signal aborts. */
const listeners = <T>() => {
  const all = new Set<T>();
  const add = (one: T, signal: AbortSignal) => {
    all.add(one);
    signal.addEventListener('abort', () => all.delete(one), { once: true });
  };
  return { all, add };
};

/**
 * A surface's line to the background, kept through the death of the worker. Every question of the protocol is made so
 * that asking twice does no harm, so those under way are asked again on the next port, three times at most.
 */
export function link(host: LinkHost, read: Heard): Link {
  const heard = hearing();
  const states = listeners<(state: LinkState) => void>();
  const resumes = listeners<() => void>();
  let state: LinkState = 'connecting';
  let wire: Wire | null = null;
  let calls = 0;
  let failures = 0;

  const send = (message: unknown) => {
    if (!wire) return call();
    try {
      wire.send(message);
    } catch {
      // The port closed a moment ago; `lost` follows and asks again.
    }
  };
  const under = questions(send, host.later, read.answer);

  const become = (now: LinkState) => {
    if (state === now || state === 'gone') return;
    state = now;
    for (const hear of states.all) hear(now);
  };
  const end = () => {
    wire = null;
    become('gone');
    under.failAll({ code: 'unreachable' });
  };

  const tell = (name: string, raw: unknown) => {
    const push = read.push(name, raw);
    if (push.ok) heard.tell(name as PushName, push.value as never);
    else console.warn(`Outrigger: a push of a wrong shape was left out (${name}: ${push.why})`);
  };
  const onMessage = (raw: unknown) => {
    const message = toSurface(raw);
    if (!message) return;
    failures = 0;
    become('open');
    if ('push' in message) tell(message.push, message.value);
    else under.settle(message);
  };

  const call = () => {
    if (wire || state === 'gone') return;
    if (!host.owned()) return end();
    try {
      wire = host.open();
    } catch {
      return end();
    }
    const mine = wire;
    mine.onMessage(raw => mine === wire && onMessage(raw));
    mine.onClose(() => mine === wire && lost());
    const before = calls++ > 0 ? under.again() : [];
    if (calls > 1) for (const resume of resumes.all) resume();
    for (const question of before) send(question);
  };
  const lost = () => {
    wire = null;
    if (!host.owned()) return end();
    become('connecting');
    const wait = Math.min(SLOWEST_RETRY, 50 * 2 ** failures++) * (1 + host.random());
    host.later(() => (under.open() ? call() : host.whenSeen(call)), wait);
  };

  call();
  return {
    ask: (name, input) => (state === 'gone' ? Promise.reject(new ProblemError({ code: 'unreachable' })) : under.ask(name, input)),
    hear: heard.hear,
    onState(hear, signal) {
      states.add(hear, signal);
      hear(state);
    },
    onResume: resumes.add,
    close() {
      const mine = wire;
      end();
      mine?.close?.();
    },
  };
}
