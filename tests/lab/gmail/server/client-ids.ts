import type { Mailbox, Message, Thread } from '../../world/world.ts';
import { hashTokenOf, madeId, uidOf, wasWrittenHere } from './ids.ts';

/** Which client-made id belongs to which message; the message's own number changes with each saved draft, the id stays. */
export type ClientIds = ReturnType<typeof createClientIds>;

export function createClientIds(mailbox: Mailbox) {
  const uids = new Map<string, bigint>();
  const ids = new Map<bigint, string>();
  const threads = new Map<string, bigint>();
  const threadIds = new Map<bigint, string>();

  const everyThread = () => mailbox.threads({ limit: Number.MAX_SAFE_INTEGER }).threads;
  const messageId = (message: Message): string => {
    const known = ids.get(message.uid);
    if (known) return known;
    return wasWrittenHere(mailbox, message) ? `msg-a:${madeId(mailbox.address, message.uid)}` : `msg-f:${message.uid}`;
  };
  const threadId = ({ uid, messages }: Thread): string => {
    const [first] = messages;
    const known = threadIds.get(uid);
    if (known) return known;
    return first && wasWrittenHere(mailbox, first) ? `thread-a:${madeId(mailbox.address, uid)}` : `thread-f:${uid}`;
  };

  return {
    messageId,
    threadId,
    token: (thread: bigint) => hashTokenOf(mailbox.address, thread),
    /** From now on `id` means this message (and `threadName` its thread). */
    assign(id: string, message: Message, threadName: string): void {
      const before = uids.get(id);
      if (before !== undefined) ids.delete(before);
      uids.set(id, message.uid);
      ids.set(message.uid, id);
      if (!threadName.startsWith('thread-a:')) return;
      const oldThread = threads.get(threadName);
      if (oldThread !== undefined) threadIds.delete(oldThread);
      threads.set(threadName, message.threadUid);
      threadIds.set(message.threadUid, threadName);
    },
    forget(id: string): void {
      const uid = uids.get(id);
      uids.delete(id);
      if (uid !== undefined) ids.delete(uid);
    },
    /** Finds a message by `msg-f:…`, `msg-a:…` (with or without #) or 16 hexadecimal digits. */
    message(name: string): Message | null {
      const id = name.replace(/^#/, '');
      if (id.startsWith('msg-f:')) return mailbox.message(BigInt(id.slice(6)));
      if (id.startsWith('msg-a:')) {
        const uid = uids.get(id);
        if (uid !== undefined) return mailbox.message(uid);
        return (
          everyThread()
            .flatMap(({ messages }) => messages)
            .find(message => messageId(message) === id) ?? null
        );
      }
      const uid = uidOf(id);
      return uid === null ? null : mailbox.message(uid);
    },
    /** Finds a thread by `thread-f:…`, `thread-a:…`, its legacy id, or the letters of the address bar. */
    thread(name: string): Thread | null {
      const id = name.replace(/^#/, '').split('|')[0] ?? '';
      if (/^thread-f:\d+$/.test(id)) return mailbox.thread(BigInt(id.slice(9)));
      const known = threads.get(id);
      if (known !== undefined) return mailbox.thread(known);
      const uid = uidOf(id);
      if (uid !== null) return mailbox.thread(uid) ?? everyThread().find(({ messages }) => messages.some(one => one.uid === uid)) ?? null;
      return everyThread().find(thread => threadId(thread) === id || hashTokenOf(mailbox.address, thread.uid) === id) ?? null;
    },
  };
}
