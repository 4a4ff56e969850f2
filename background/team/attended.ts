import type { DocumentSnapshot, Firestore } from 'firebase/firestore';
import { conversationDoc } from '#data/conversation-queries.ts';
import type { Conversation } from '#domain/conversation.ts';
import { listenOne } from '../listen.ts';
import { nameOf, refOf } from './notes.ts';
import { scopes } from './scopes.ts';

export type Attended = {
  /** The conversations that somebody has open or answers: every change of them is heard, also what no list shows. */
  want(conversations: readonly Conversation[]): void;
  /** Whether the server has said how this conversation is now; true of one that nobody has made yet. */
  isCurrent(conversation: Conversation): boolean;
  /** Resolves as soon as that is so. */
  current(conversation: Conversation): Promise<void>;
};

type Told = {
  read(snapshot: DocumentSnapshot<Conversation>): Conversation | null;
  set(conversation: Conversation): void;
  gone(id: string): void;
  changed(): void;
};
type Known = { db: Firestore; team: string; signal: AbortSignal };

/** One live query for each open conversation. */
export function attend({ db, team, signal }: Known, { read, set, gone, changed }: Told): Attended {
  const current = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();
  const arrived = (name: string) => {
    current.add(name);
    for (const go of waiting.get(name) ?? []) go();
    waiting.delete(name);
  };

  const begin = (name: string, ended: AbortSignal) => {
    const ref = refOf(name);
    ended.addEventListener('abort', () => current.delete(name));
    const hear = (snapshot: DocumentSnapshot<Conversation>) => {
      const { fromCache, hasPendingWrites } = snapshot.metadata;
      const item = snapshot.exists() ? read(snapshot) : null;
      if (item && !hasPendingWrites) set(item);
      if (!snapshot.exists() && !fromCache) gone(ref.id);
      if (!fromCache) arrived(name);
      changed();
    };
    listenOne(conversationDoc(db, team, ref), hear, { signal: ended });
  };
  const running = scopes(begin, signal);
  const isCurrent = (conversation: Conversation) => conversation.rev === 0 || current.has(nameOf(conversation));

  return {
    want: conversations => running.want(conversations.filter(({ rev }) => rev > 0).map(nameOf)),
    isCurrent,
    current: conversation =>
      isCurrent(conversation)
        ? Promise.resolve()
        : new Promise(go => {
            const name = nameOf(conversation);
            waiting.set(name, [...(waiting.get(name) ?? []), go]);
          }),
  };
}
