import { type DocumentSnapshot, type Firestore, getDocsFromServer } from 'firebase/firestore';
import { conversationNow, conversationsByKey, KEYS_ASKED } from '#data/conversation-queries.ts';
import { type LeftOut, readAll, readOne } from '#data/converter.ts';
import type { Conversation, ConversationRef } from '#domain/conversation.ts';
import { type Attended, attend } from './attended.ts';
import type { ConnectionWatch } from './connection.ts';
import { type ConversationIndex, conversationIndex } from './conversation-index.ts';
import { followInbox } from './follow-inbox.ts';
import type { KeptConversations } from './kept-conversations.ts';
import { leftOutList } from './left-out.ts';

export type Conversations = {
  index: ConversationIndex;
  /** Begins to hear an inbox; resolves with its first word, which may be what this device kept. */
  follow(inbox: string, signal: AbortSignal): Promise<void>;
  /** Asks the server for conversations with any of these keys; with `unlessKnown` only when not all that lists show is known here. */
  ask(inbox: string, keys: readonly string[], options: { unlessKnown: boolean }): Promise<void>;
  /** The server's version, now; null when there is none. Rejects when the server is out of reach. */
  fetch(ref: ConversationRef): Promise<Conversation | null>;
  /** Those that somebody has open or answers. */
  attended: Attended;
  leftOut(): readonly LeftOut[];
};

type Known = {
  db: Firestore;
  team: string;
  kept: KeptConversations;
  connection: ConnectionWatch;
  changed: () => void;
  signal: AbortSignal;
};

/** All that this browser knows of the team's conversations: those of the inboxes, and those that were asked for one by one. */
export function openConversations({ db, team, kept, connection, changed, signal }: Known): Conversations {
  const index = conversationIndex();
  const wrong = leftOutList();
  /** The inboxes whose every change has been heard up to now. */
  const upToDate = new Set<string>();

  const read = (snapshot: DocumentSnapshot<Conversation>): Conversation | null => {
    const { item, leftOut } = readOne(snapshot);
    wrong.note(snapshot.ref.path, leftOut);
    return item;
  };

  async function fetch(ref: ConversationRef): Promise<Conversation | null> {
    const [found] = (await connection.asked(getDocsFromServer(conversationNow(db, team, ref)))).docs;
    const item = found ? read(found) : null;
    if (item) index.set('asked', item);
    return item;
  }

  const gone = (id: string) => {
    for (const source of ['live', 'asked'] as const) index.remove(source, id);
  };
  const attended = attend(
    { db, team, signal },
    {
      read,
      set(conversation) {
        index.set('asked', conversation);
        kept.put([conversation]);
      },
      gone,
      changed,
    },
  );

  return {
    index,
    fetch,
    attended,
    leftOut: wrong.all,
    follow: (inbox, signal) =>
      followInbox(
        { db, team, inbox, kept, connection, signal },
        {
          read,
          set: conversation => index.set('live', conversation),
          gone,
          isWriting: id => index.has('ahead', id),
          look(id) {
            const ifGone = (found: Conversation | null) => {
              if (found || signal.aborted) return;
              gone(id);
              kept.remove(inbox, id);
              changed();
            };
            fetch({ inbox, id }).then(ifGone, () => {}); // out of reach: the next word of the server says more
          },
          upToDate(is) {
            if (is) upToDate.add(inbox);
            else upToDate.delete(inbox);
          },
          changed,
        },
      ),
    async ask(inbox, keys, { unlessKnown }) {
      if ((unlessKnown && upToDate.has(inbox) && kept.loaded(inbox)?.whole) || keys.length === 0) return;
      const asked = await connection.asked(getDocsFromServer(conversationsByKey(db, team, inbox, keys.slice(0, KEYS_ASKED))));
      const { items } = readAll(asked);
      for (const one of items) index.set('asked', one);
      const targets = items.flatMap(({ mergedInto }) => (mergedInto && !index.get(mergedInto) ? [mergedInto] : []));
      await Promise.all(targets.map(id => fetch({ inbox, id })));
      changed();
    },
  };
}
