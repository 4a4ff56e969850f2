import type { Message, Thread } from './world.ts';

const PREFIX = /^(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv|res)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu;

const bare = (subject: string) => subject.trim().replace(PREFIX, '').replace(/\s+/g, ' ').toLowerCase();

/** When a message came into its mailbox, which its number tells. Milliseconds since 1970. */
const cameAt = ({ uid }: Message): number => Number(uid >> 20n);

/**
 * The moment by which a message has its place: when it came, or when it was last written here. Milliseconds since 1970.
 * A header's date knows only seconds, so an answer within the second in which its mail came would stand before it by that alone.
 */
const placeOf = (message: Message): number =>
  message.labels.has('drafts') || message.labels.has('sent') ? Math.max(message.date, cameAt(message)) : cameAt(message);

/** The threads of one mailbox. As in Gmail, and only there, another subject begins another thread. */
export function createThreading(provider: 'gmail' | 'outlook') {
  const threads = new Map<bigint, Thread>();
  const byMessageId = new Map<string, Thread[]>();

  /** The thread that a message with these ids and this subject belongs to. */
  function find(message: Pick<Message, 'messageId' | 'inReplyTo' | 'references' | 'subject'>): Thread | null {
    const ids = [message.messageId, ...message.inReplyTo, ...message.references.toReversed()];
    const known = ids.flatMap(id => byMessageId.get(id) ?? []).filter(({ uid }) => threads.has(uid));
    const fits = ({ messages }: Thread) => provider === 'outlook' || bare(messages[0]?.subject ?? '') === bare(message.subject);
    return known.find(fits) ?? null;
  }

  function add(message: Message): Thread {
    const thread = threads.get(message.threadUid) ?? { uid: message.threadUid, messages: [] };
    threads.set(thread.uid, thread);
    thread.messages.push(message);
    thread.messages.sort((a, b) => placeOf(a) - placeOf(b));
    for (const id of [message.messageId, ...message.inReplyTo, ...message.references]) {
      const others = byMessageId.get(id) ?? [];
      if (!others.includes(thread)) byMessageId.set(id, [...others, thread]);
    }
    return thread;
  }

  /** Takes a message away, and its thread when it was the last; true when the thread is gone. */
  function remove(message: Message): boolean {
    const thread = threads.get(message.threadUid);
    if (!thread) return false;
    thread.messages = thread.messages.filter(({ uid }) => uid !== message.uid);
    return thread.messages.length === 0 && threads.delete(thread.uid);
  }

  /** Newest last message first; drafts count only where there is nothing else. */
  function newestFirst(): Thread[] {
    const latest = ({ messages }: Thread) => {
      const last = messages.findLast(({ labels }) => !labels.has('drafts')) ?? messages.at(-1);
      return last ? placeOf(last) : 0;
    };
    return [...threads.values()].sort((a, b) => latest(b) - latest(a));
  }

  return { get: (uid: bigint) => threads.get(uid) ?? null, find, add, remove, newestFirst };
}
