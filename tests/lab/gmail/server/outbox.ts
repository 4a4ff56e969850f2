import type { Draft, Mailbox, Message, World } from '../../world/world.ts';
import type { ClientIds } from './client-ids.ts';

type Pending = { timer: NodeJS.Timeout; uid: bigint; send: () => Promise<Message>; scheduled: number | null };
export type Outbox = ReturnType<typeof createOutbox>;

/** Mail on its way: what was sent waits for the undo window (or its appointed time) before it leaves the mailbox. */
export function createOutbox(world: World, mailbox: Mailbox, ids: ClientIds) {
  const pending = new Map<string, Pending>();

  function hold(id: string, threadName: string, draft: Draft, saved: Message, delay: number, scheduled: number | null): void {
    const send = async () => {
      pending.delete(id);
      const sent = await world.send(mailbox, draft);
      ids.assign(id, sent, threadName);
      return sent;
    };
    const timer = setTimeout(() => void send(), Math.min(delay, 2 ** 31 - 1));
    timer.unref();
    pending.set(id, { timer, uid: saved.uid, send, scheduled });
  }

  return {
    hold,
    isSending: (message: Message): boolean => [...pending.values()].some(({ uid, scheduled }) => uid === message.uid && scheduled === null),
    isScheduled: (message: Message): boolean =>
      [...pending.values()].some(({ uid, scheduled }) => uid === message.uid && scheduled !== null),
    /** Takes a mail back; true when it had not left. */
    cancel(id: string): boolean {
      const found = pending.get(id);
      if (!found) return false;
      clearTimeout(found.timer);
      pending.delete(id);
      return true;
    },
    /** Lets a waiting mail leave now. */
    async release(id: string): Promise<void> {
      const found = pending.get(id);
      if (!found) return;
      clearTimeout(found.timer);
      await found.send();
    },
  };
}
