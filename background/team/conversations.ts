import { type DocumentSnapshot, type Firestore, getDocsFromServer, type QuerySnapshot } from 'firebase/firestore';
import {
  activeConversations,
  conversationDoc,
  conversationNow,
  conversationsByKey,
  KEYS_ASKED,
  recentlyClosed,
} from '#data/conversation-queries.ts';
import { type LeftOut, readAll, readOne } from '#data/converter.ts';
import type { Conversation, ConversationRef } from '#domain/conversation.ts';
import { listen, listenOne } from '../listen.ts';
import type { ConnectionWatch } from './connection.ts';
import { type ConversationIndex, conversationIndex, type Source } from './conversation-index.ts';
import { leftOutList } from './left-out.ts';

export type Conversations = {
  index: ConversationIndex;
  /** Begins the live queries of an inbox; resolves with its first word, which may be the cache's. */
  follow(inbox: string, signal: AbortSignal): Promise<void>;
  /** Hears one conversation also when it is in no live query. */
  followOne(ref: ConversationRef, signal: AbortSignal): void;
  /** Asks the server for conversations with any of these keys, unless the live queries hold all that there are. */
  ask(inbox: string, keys: readonly string[]): Promise<void>;
  /** The server's version, now; null when there is none. Rejects when the server is out of reach. */
  fetch(ref: ConversationRef): Promise<Conversation | null>;
  leftOut(): readonly LeftOut[];
};

type Known = { db: Firestore; team: string; connection: ConnectionWatch; changed: () => void };

const limits = { active: 500, closed: 100 } as const;
type Live = keyof typeof limits;

/** All that this browser knows of the team's conversations: live queries per inbox, and those that were asked for one by one. */
export function openConversations({ db, team, connection, changed }: Known): Conversations {
  const index = conversationIndex();
  const wrong = leftOutList();
  /** What each live query holds; null until the server has confirmed it. */
  const confirmed = new Map<string, number | null>();

  const take = (source: Source, snapshot: DocumentSnapshot<Conversation>) => {
    const { item, leftOut } = readOne(snapshot);
    wrong.note(snapshot.ref.path, leftOut);
    if (item) index.set(source, item);
    else index.remove(source, snapshot.id);
  };

  function follow(inbox: string, live: Live, signal: AbortSignal): Promise<void> {
    const name = `${inbox}/${live}`;
    let held = new Set<string>();
    return new Promise(resolve => {
      signal.addEventListener('abort', () => {
        connection.forget(name);
        confirmed.delete(name);
        for (const id of held) index.remove(live, id);
        resolve();
      });
      const hear = (snapshot: QuerySnapshot<Conversation>) => {
        for (const { doc, type } of snapshot.docChanges({ includeMetadataChanges: true })) {
          if (type === 'removed') wrong.note(doc.ref.path, null);
          else take(live, doc);
        }
        const now = new Set(snapshot.docs.map(({ id }) => id));
        for (const id of held) if (!now.has(id)) for (const source of [live, 'asked'] as const) index.remove(source, id);
        held = now;
        confirmed.set(name, snapshot.metadata.fromCache ? null : snapshot.size);
        connection.heard(name, snapshot.metadata.fromCache);
        changed();
        resolve();
      };
      const query = live === 'active' ? activeConversations : recentlyClosed;
      listen(query(db, team, inbox), hear, { signal, refused: resolve });
    });
  }

  async function fetch(ref: ConversationRef): Promise<Conversation | null> {
    const [found] = (await connection.asked(getDocsFromServer(conversationNow(db, team, ref)))).docs;
    if (!found) return null;
    take('asked', found);
    return readOne(found).item;
  }

  const holdsAll = (inbox: string) =>
    (Object.keys(limits) as Live[]).every(live => (confirmed.get(`${inbox}/${live}`) ?? limits[live]) < limits[live]);

  return {
    index,
    fetch,
    leftOut: wrong.all,
    async follow(inbox, signal) {
      await Promise.all((Object.keys(limits) as Live[]).map(live => follow(inbox, live, signal)));
    },
    followOne(ref, signal) {
      const hear = (snapshot: DocumentSnapshot<Conversation>) => {
        take('open', snapshot);
        changed();
      };
      listenOne(conversationDoc(db, team, ref), hear, { signal });
      signal.addEventListener('abort', () => index.remove('open', ref.id));
    },
    async ask(inbox, keys) {
      if (holdsAll(inbox) || keys.length === 0) return;
      const asked = await connection.asked(getDocsFromServer(conversationsByKey(db, team, inbox, keys.slice(0, KEYS_ASKED))));
      const { items } = readAll(asked);
      for (const one of items) index.set('asked', one);
      const targets = items.flatMap(({ mergedInto }) => (mergedInto && !index.get(mergedInto) ? [mergedInto] : []));
      await Promise.all(targets.map(id => fetch({ inbox, id })));
      changed();
    },
  };
}
