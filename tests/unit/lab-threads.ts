import type { Mailbox, Message, Thread } from '../lab/world/world.ts';

/** The one thread that the query finds; throws when there is none or more. */
export function only(mailbox: Mailbox, query: string): Thread {
  const { threads } = mailbox.threads({ query });
  const [thread] = threads;
  if (!thread || threads.length > 1) throw new Error(`${threads.length} threads for ${query} in ${mailbox.address}`);
  return thread;
}

/** The newest message. */
export function last(thread: Thread): Message {
  const message = thread.messages.at(-1);
  if (!message) throw new Error('an empty thread');
  return message;
}
