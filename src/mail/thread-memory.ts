import type { Correspondent } from '#domain/conversation.ts';
import type { ThreadFacts } from '#domain/identity.ts';

/** What is known of one message; ids without angle brackets, addresses lower-case, `date` in milliseconds since 1970. */
export type MessageFacts = {
  messageId: string;
  inReplyTo: readonly string[];
  references: readonly string[];
  recipients: readonly string[];
  from: Correspondent | null;
  subject: string;
  date: number | null;
  /** When the webmail itself says that it came or left; null while it may not have left yet. */
  received?: number | null;
};

/** Joins what is known of a thread's messages: the oldest speaks for the thread, the others add their ids and recipients. */
export function threadFacts(messages: readonly MessageFacts[]): ThreadFacts | null {
  const [first, ...others] = [...messages].sort((a, b) => (a.date ?? Infinity) - (b.date ?? Infinity) || 0);
  if (!first) return null;
  const { received: _, ...facts } = first;
  const came = messages.flatMap(({ messageId, from, received: at }) => (from && at ? { messageId, from: from.address, at } : []));
  const newest = came.sort((a, b) => b.at - a.at)[0];
  return {
    ...facts,
    ...(newest && { newest }),
    messageIds: [...new Set(others.flatMap(({ messageId, references, inReplyTo }) => [...references, ...inReplyTo, messageId]))].filter(
      id => id !== first.messageId,
    ),
    recipients: [...new Set(messages.flatMap(({ recipients }) => recipients))],
  };
}

export type ThreadMemory = {
  /** Adds what is known of messages to a thread and returns what is known of the thread now; null when nothing was new. */
  learn(thread: string, messages: readonly MessageFacts[]): ThreadFacts | null;
  recall(thread: string): ThreadFacts | null;
};

/** Remembers messages by thread for the life of a page. A message told twice, by its head and by the page's own data, keeps all of both. */
export function threadMemory(): ThreadMemory {
  const threads = new Map<string, Map<string, MessageFacts>>();
  return {
    learn(thread, messages) {
      const known = threads.get(thread) ?? new Map<string, MessageFacts>();
      threads.set(thread, known);
      let news = false;
      for (const message of messages) {
        const before = known.get(message.messageId);
        const after = before ? join(before, message) : message;
        news ||= JSON.stringify(before) !== JSON.stringify(after);
        known.set(message.messageId, after);
      }
      return news ? threadFacts([...known.values()]) : null;
    },
    recall: thread => threadFacts([...(threads.get(thread)?.values() ?? [])]),
  };
}

const longer = (a: readonly string[], b: readonly string[]) => (b.length > a.length ? b : a);

const join = (a: MessageFacts, b: MessageFacts): MessageFacts => ({
  messageId: a.messageId,
  inReplyTo: longer(a.inReplyTo, b.inReplyTo),
  references: longer(a.references, b.references),
  recipients: [...new Set([...a.recipients, ...b.recipients])],
  from: a.from ?? b.from,
  subject: a.subject || b.subject,
  date: a.date ?? b.date,
  received: a.received ?? b.received ?? null,
});
