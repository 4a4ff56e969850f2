import type { ThreadFacts } from '#domain/identity.ts';
import { createRandom } from '../../lab/world/random.ts';
import { customerMail } from '../../stage/background.ts';
import type { Crew } from '../../stage/crew.ts';

/** `by`: an agent, the customer, or a colleague who has no extension. `at` is a moment on this process's monotonic clock. */
export type Mail = { id: string; by: string; from: string; at: number; messageId: string };

export const CUSTOMER = 'the customer';
export const COLLEAGUE = 'a colleague';

export type World = {
  /** A mail comes into the thread, or leaves it; its sender sees it at once, everybody else when their mailbox has it. */
  post(thread: string, by: string): Mail;
  /** What an agent's mailbox shows of a thread at a moment, by default now; oldest first. */
  seenBy(agent: string, thread: string, at?: number): readonly Mail[];
  /** The newest mail of the customer that this agent can see. */
  questionFor(agent: string, thread: string): Mail;
  factsFor(agent: string, thread: string): ThreadFacts;
  all(thread: string): readonly Mail[];
  /** Called as a mail reaches a mailbox. */
  onDelivery(hear: (agent: string, thread: string) => void): void;
};

/** Milliseconds that a mail is on its way to a mailbox: at least, and how much longer at most. */
const DELIVERY = { least: 150, more: 850 } as const;

/** The mail of a shared inbox: threads that each begin with a customer's mail, and a mailbox for each agent. */
export function openWorld(seed: number, { people, emailOf }: Crew): World {
  const random = createRandom(`mail ${seed}`);
  const threads = new Map<string, { mail: Mail; reaches: Map<string, number> }[]>();
  const listeners: ((agent: string, thread: string) => void)[] = [];
  let sent = 0;
  const began = performance.now() - 60_000;
  /** A colleague writes from a phone, in the inbox's name. */
  const addressOf = (by: string) => (by === CUSTOMER ? 'carla@example.com' : by === COLLEAGUE ? 'support@acme.test' : emailOf(by));

  const mailsOf = (thread: string) => {
    const known = threads.get(thread);
    if (known) return known;
    const first = { id: `${thread}-0`, by: CUSTOMER, from: addressOf(CUSTOMER), at: began, messageId: `${thread}-${seed}@example.com` };
    const made = [{ mail: first, reaches: new Map<string, number>() }];
    threads.set(thread, made);
    return made;
  };
  const seenBy = (agent: string, thread: string, at = performance.now()) =>
    mailsOf(thread)
      .filter(({ reaches }) => (reaches.get(agent) ?? Number.NEGATIVE_INFINITY) <= at)
      .map(({ mail }) => mail);

  return {
    post(thread, by) {
      const at = performance.now();
      const id = `${thread}-${++sent}`;
      const mail = { id, by, from: addressOf(by), at, messageId: `${id}-${seed}@${by === CUSTOMER ? 'example.com' : 'acme.test'}` };
      const reaches = new Map(people.map(one => [one, one === by ? at : at + DELIVERY.least + random.whole(DELIVERY.more)]));
      mailsOf(thread).push({ mail, reaches });
      for (const [agent, when] of reaches) setTimeout(() => listeners.forEach(hear => void hear(agent, thread)), when - at + 1);
      return mail;
    },
    seenBy,
    questionFor(agent, thread) {
      const found = seenBy(agent, thread).findLast(({ by }) => by === CUSTOMER);
      if (!found) throw new Error('Every thread begins with a customer.');
      return found;
    },
    factsFor(agent, thread) {
      const seen = seenBy(agent, thread);
      const [first, ...others] = seen;
      const newest = seen.at(-1);
      return customerMail(first?.messageId ?? '', {
        messageIds: others.map(({ messageId }) => messageId),
        subject: `About ${thread}`,
        ...(newest && { newest: { messageId: newest.messageId, from: newest.from, at: Math.round(performance.timeOrigin + newest.at) } }),
      });
    },
    all: thread => mailsOf(thread).map(({ mail }) => mail),
    onDelivery: hear => void listeners.push(hear),
  };
}
