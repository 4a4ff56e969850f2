import { type Firestore, getDocsFromServer } from 'firebase/firestore';
import { eventsNow } from '#data/conversation-queries.ts';
import { readAll } from '#data/converter.ts';
import type { ConversationRef } from '#domain/conversation.ts';
import type { ConnectionWatch } from './connection.ts';
import type { Conversations } from './conversations.ts';
import type { Read } from './settle.ts';

const MERGES_FOLLOWED = 10;

/** Reads a conversation and its log from the server, and that into which it was merged. */
export const serverReader =
  (db: Firestore, team: string, { fetch }: Conversations, connection: ConnectionWatch): Read =>
  async ({ inbox, id }) => {
    const eventsAt = async (ref: ConversationRef) => readAll(await connection.asked(getDocsFromServer(eventsNow(db, team, ref)))).items;
    let [now, events] = await Promise.all([fetch({ inbox, id }), eventsAt({ inbox, id })]);
    for (let merge = 0; now?.mergedInto && merge < MERGES_FOLLOWED; merge++) {
      const into: ConversationRef = { inbox, id: now.mergedInto };
      const [next, more] = await Promise.all([fetch(into), eventsAt(into)]);
      now = next;
      events = [...more, ...events];
    }
    return { now, events };
  };
