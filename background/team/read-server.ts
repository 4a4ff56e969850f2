import { type Firestore, getDocsFromServer } from 'firebase/firestore';
import { eventsNow } from '#data/conversation-queries.ts';
import { readAll } from '#data/converter.ts';
import type { ConversationRef } from '#domain/conversation.ts';
import type { ConnectionWatch } from './connection.ts';
import type { Conversations } from './conversations.ts';
import type { Read } from './settle.ts';

const MERGES_FOLLOWED = 10;

/**
 * Reads a conversation and its log from the server, and that into which it was merged. The log is never older than the conversation: whoever
 * misses their change in it, and puts it on that revision, can be sure that it is not there twice.
 */
export const serverReader =
  (db: Firestore, team: string, { fetch }: Pick<Conversations, 'fetch'>, connection: Pick<ConnectionWatch, 'asked'>): Read =>
  async ({ inbox, id }) => {
    const eventsAt = async (ref: ConversationRef) => readAll(await connection.asked(getDocsFromServer(eventsNow(db, team, ref)))).items;
    /** Both are asked for at once, for most of the time nothing happens between them. */
    async function at(ref: ConversationRef): Promise<Awaited<ReturnType<Read>>> {
      const [now, events] = await Promise.all([fetch(ref), eventsAt(ref)]);
      return { now, events: now && (events[0]?.rev ?? 0) < now.rev ? await eventsAt(ref) : events };
    }
    let { now, events } = await at({ inbox, id });
    for (let merge = 0; now?.mergedInto && merge < MERGES_FOLLOWED; merge++) {
      const next = await at({ inbox, id: now.mergedInto });
      now = next.now;
      events = [...next.events, ...events];
    }
    return { now, events };
  };
