import { type DocumentSnapshot, type Firestore, getDocsFromServer, type QuerySnapshot } from 'firebase/firestore';
import { activeConversations, LIMITS, listedSince, recentlyClosed } from '#data/conversation-queries.ts';
import type { Conversation } from '#domain/conversation.ts';
import { listenSince } from '../listen-since.ts';
import { untilItWorks } from '../until-it-works.ts';
import type { ConnectionWatch } from './connection.ts';
import type { KeptConversations } from './kept-conversations.ts';

/** Conversations in one live query; what changes in them meanwhile without being listed is told to the list all the same. */
const MUCH = 10;

type Known = { db: Firestore; team: string; inbox: string; kept: KeptConversations; connection: ConnectionWatch; signal: AbortSignal };

type Told = {
  /** The document's value; null when it is of the wrong shape, which is noted. */
  read(snapshot: DocumentSnapshot<Conversation>): Conversation | null;
  set(conversation: Conversation): void;
  gone(id: string): void;
  /** Whether a write of ours to it is under way. */
  isWriting(id: string): boolean;
  /** Asks the server whether it is still there. */
  look(id: string): void;
  /** Whether every change has been heard up to now. */
  upToDate(is: boolean): void;
  changed(): void;
};

/**
 * Hears the conversations of an inbox: first what this device kept, then from the server what changed since, then each change. Only an inbox
 * that was never read here is read as a whole. Resolves with the first word, also when that is a refusal.
 */
export function followInbox({ db, team, inbox, kept, connection, signal }: Known, told: Told): Promise<void> {
  return new Promise(resolve => {
    const held = new Set<string>();
    /** Those that left the query although nobody may have removed them. */
    const doubtful = new Set<string>();

    const set = (conversation: Conversation) => {
      held.add(conversation.id);
      told.set(conversation);
    };
    const hear = (snapshot: QuerySnapshot<Conversation>) => {
      const { fromCache } = snapshot.metadata;
      const confirmed: Conversation[] = [];
      for (const { doc, type } of snapshot.docChanges({ includeMetadataChanges: true })) {
        const item = type === 'removed' ? null : told.read(doc);
        if (item) doubtful.delete(doc.id);
        // A write of ours has no time until the server gives it one, and without a time it is not among what is newer.
        if (type === 'removed' && (fromCache || told.isWriting(doc.id))) doubtful.add(doc.id);
        else if (!item) {
          told.gone(doc.id);
          if (!fromCache) kept.remove(inbox, doc.id);
        } else if (!doc.metadata.hasPendingWrites) confirmed.push(item); // our own writes are shown by who writes them, until they are confirmed
      }
      confirmed.forEach(set);
      kept.put(confirmed);
      for (const id of [...doubtful].filter(id => !fromCache && !told.isWriting(id))) {
        doubtful.delete(id);
        told.look(id);
      }
      connection.heard(inbox, fromCache);
      told.upToDate(!fromCache);
      told.changed();
      resolve();
    };
    const followOn = () => {
      const newest = () => kept.newest(inbox);
      const queryOf = (moment: number) => listedSince(db, team, inbox, moment);
      listenSince({ queryOf, newest, much: MUCH }, hear, { signal, refused: resolve });
    };

    async function readWhole(): Promise<void> {
      const answer = Promise.all([activeConversations, recentlyClosed].map(query => getDocsFromServer(query(db, team, inbox))));
      const [active, closed] = await connection.asked(answer);
      if (signal.aborted || !active || !closed) return;
      const items = [...active.docs, ...closed.docs].flatMap(doc => told.read(doc) ?? []);
      for (const { id } of kept.of(inbox)) told.gone(id);
      items.forEach(set);
      kept.replace(inbox, items, { at: Date.now(), whole: active.size < LIMITS.active && closed.size < LIMITS.closed });
      followOn();
    }

    signal.addEventListener('abort', () => {
      connection.forget(inbox);
      told.upToDate(false);
      held.forEach(told.gone);
      resolve();
    });
    kept.of(inbox).forEach(set);
    if (kept.loaded(inbox)) {
      resolve();
      followOn();
    } else void untilItWorks(readWhole, signal, resolve);
  });
}
