import { newsIn } from '#domain/newest-mail.ts';
import { mayNote } from '#domain/team.ts';
import type { Changes } from './changes.ts';
import type { ConversationIndex } from './conversation-index.ts';
import { conversationOf } from './locate.ts';
import type { Roster } from './roster.ts';
import type { TeamThread } from './threads.ts';
import type { Writer } from './writer.ts';

export type LateMail = {
  /** Tells the team of this thread's newest mail, unless it is known by then. */
  see(thread: TeamThread): void;
};

/** Milliseconds in which a reply that one of our browsers made, or a teammate who saw the same mail, is heard first. */
const PATIENCE = 5_000;
const TRIES = 3;

type Known = {
  roster: () => Roster;
  index: ConversationIndex;
  writer: Pick<Writer, 'change'>;
  changes: Pick<Changes, 'calm'>;
  signal: AbortSignal;
};

/** What the threads themselves tell: customers who write again, and answers from a phone. It belongs to nobody, so a refusal needs no explanation. */
export function openLateMail({ roster, index, writer, changes, signal }: Known): LateMail {
  const underWay = new Set<string>();

  async function tell(thread: TeamThread, newest: NonNullable<TeamThread['newest']>): Promise<boolean> {
    await changes.calm();
    const conversation = conversationOf(thread, index);
    const news = conversation.rev > 0 && mayNote(roster().me, thread.inbox) ? newsIn(newest, conversation) : null;
    if (!news || signal.aborted) return true;
    return writer.change(conversation, news, crypto.randomUUID()).sent.then(
      () => true,
      () => false, // a teammate was first, with this or with something else
    );
  }
  async function follow(thread: TeamThread, newest: NonNullable<TeamThread['newest']>): Promise<void> {
    for (let tries = 0; tries < TRIES; tries++) {
      await new Promise(resolve => setTimeout(resolve, PATIENCE));
      if (await tell(thread, newest)) return;
    }
  }

  return {
    see(thread) {
      const { newest } = thread;
      const name = `${thread.id} ${newest?.key}`;
      if (!newest || underWay.has(name)) return;
      underWay.add(name);
      follow(thread, newest).finally(() => underWay.delete(name));
    },
  };
}
