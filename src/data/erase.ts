import {
  collection,
  doc,
  documentId,
  type Firestore,
  getDocFromServer,
  getDocsFromServer,
  limit,
  orderBy,
  type Query,
  query,
  startAfter,
  writeBatch,
} from 'firebase/firestore';
import type { ConversationRef } from '#domain/conversation.ts';
import { conversationPath, conversationsPath, eventsPath, handoversPath, notesPath } from './paths.ts';
import { logDoc, logIn } from './team-log.ts';

/** A conversation in which an address stands: as the customer's own, or because a text of the team names it. */
export type Trace = { ref: ConversationRef; own: boolean };

const LOOKED_AT = 50;
const DELETED = 200;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Finds an address, and not a longer one that ends or begins with it. */
const finder = (address: string) => new RegExp(`(?<![\\w.+-])${escaped(address)}(?![\\w-]|\\.\\w)`, 'i');

const ownAddress = (from: unknown) => (typeof from === 'object' && from !== null && 'address' in from ? String(from.address) : '');

/** Looks for an address (in lower case) in the next conversations of an inbox and their notes, from behind `after` on. `next` is null at the end. */
export async function findTraces(
  db: Firestore,
  team: string,
  inbox: string,
  address: string,
  after: string | null,
): Promise<{ traces: Trace[]; next: string | null }> {
  const behind = after === null ? [] : [startAfter(after)];
  const { docs } = await getDocsFromServer(
    query(collection(db, conversationsPath(team, inbox)), orderBy(documentId()), ...behind, limit(LOOKED_AT)),
  );
  const named = finder(address);
  const traces = await Promise.all(
    docs.map(async one => {
      const ref = { inbox, id: one.id };
      const own = ownAddress(one.get('from')).toLowerCase() === address;
      const notes = await getDocsFromServer(collection(db, notesPath(team, ref)));
      const texts = JSON.stringify([one.data(), ...notes.docs.map(note => note.data())]);
      return own || named.test(texts) ? [{ ref, own }] : [];
    }),
  );
  return { traces: traces.flat(), next: docs.length < LOOKED_AT ? null : (docs.at(-1)?.id ?? null) };
}

/** Deletes all that a query finds, a part at a time. Answers how many there were. */
export async function deleteAll(db: Firestore, source: Query): Promise<number> {
  const { docs } = await getDocsFromServer(query(source, limit(DELETED)));
  if (docs.length === 0) return 0;
  const batch = writeBatch(db);
  for (const { ref } of docs) batch.delete(ref);
  await batch.commit();
  return docs.length + (await deleteAll(db, source));
}

/**
 * Erases a conversation with all that is below it. The log says first that it is so, without which the rules let nobody delete; what is
 * left when this stops half-way, the same call erases. Answers how many documents are gone.
 */
export async function eraseConversation(db: Firestore, team: string, ref: ConversationRef, by: string): Promise<number> {
  const entry = `erase-${ref.id}`;
  if (!(await getDocFromServer(logDoc(db, team, entry))).exists()) {
    const batch = writeBatch(db);
    logIn(batch, db, team, entry, { type: 'erased', actor: by, about: ref.id });
    await batch.commit();
  }
  const inside = [notesPath(team, ref), eventsPath(team, ref), handoversPath(team, ref)].map(path => deleteAll(db, collection(db, path)));
  const gone = await Promise.all(inside);
  const last = writeBatch(db);
  last.delete(doc(db, conversationPath(team, ref)));
  await last.commit();
  return gone.reduce((sum, one) => sum + one, 1);
}
