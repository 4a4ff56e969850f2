import { collection, doc, type Firestore, getDocsFromServer, limit, query, serverTimestamp, where, writeBatch } from 'firebase/firestore';
import { deleteAll } from './erase.ts';
import {
  conversationsPath,
  eventsPath,
  handoversPath,
  inboxesPath,
  invitesPath,
  logPath,
  membersPath,
  notesPath,
  presencesPath,
  repairPath,
  teamPath,
} from './paths.ts';
import { logIn } from './team-log.ts';

const CONVERSATIONS = 20;
const MEMBERS = 400;
const AT_A_TIME = 200;

const presenceIn = (db: Firestore, team: string, inbox: string) => query(collection(db, presencesPath(team)), where('inbox', '==', inbox));

/**
 * From now on the team's owner may delete all that it has. He sees every inbox from here on, for what one does not see one cannot delete.
 * `id` is the new line's in the log.
 */
export async function beginClosing(db: Firestore, team: string, owner: string, id: string): Promise<void> {
  const inboxes = await getDocsFromServer(collection(db, inboxesPath(team)));
  const batch = writeBatch(db);
  batch.update(doc(db, membersPath(team), owner), { inboxes: Object.fromEntries(inboxes.docs.map(one => [one.id, 'full'])) });
  batch.update(doc(db, teamPath(team)), { closingAt: serverTimestamp() });
  logIn(batch, db, team, id, { type: 'closing', actor: owner, about: team });
  await batch.commit();
}

async function deleteConversations(db: Firestore, team: string, inbox: string): Promise<number> {
  const found = await getDocsFromServer(query(collection(db, conversationsPath(team, inbox)), limit(CONVERSATIONS)));
  const below = found.docs.flatMap(({ id }) =>
    [notesPath, eventsPath, handoversPath].map(pathOf => collection(db, pathOf(team, { inbox, id }))),
  );
  const inside = await Promise.all(below.map(source => getDocsFromServer(query(source, limit(AT_A_TIME)))));
  // A conversation goes after all that is below it, be it in the next part.
  const isWhole = inside.every(({ size }) => size < AT_A_TIME);
  const gone = [...inside.flatMap(({ docs }) => docs), ...(isWhole ? found.docs : [])];
  for (let at = 0; at < gone.length; at += AT_A_TIME) {
    const batch = writeBatch(db);
    for (const { ref } of gone.slice(at, at + AT_A_TIME)) batch.delete(ref);
    await batch.commit();
  }
  return gone.length;
}

/**
 * Deletes the next part of a team that is closing, the team itself and its owner's membership at the very end. Answers how many documents
 * are gone, and whether that was the last.
 */
export async function closeNext(db: Firestore, team: string, owner: string): Promise<{ gone: number; done: boolean }> {
  const inboxes = await getDocsFromServer(collection(db, inboxesPath(team)));
  for (const { id } of inboxes.docs) {
    const gone = (await deleteConversations(db, team, id)) + (await deleteAll(db, presenceIn(db, team, id)));
    if (gone > 0) return { gone, done: false };
  }
  let emptied = 0;
  for (const pathOf of [inboxesPath, invitesPath, logPath]) emptied += await deleteAll(db, collection(db, pathOf(team)));
  const members = await getDocsFromServer(collection(db, membersPath(team)));
  const others = members.docs.filter(({ id }) => id !== owner);
  const batch = writeBatch(db);
  for (const { ref } of others.slice(0, MEMBERS)) batch.delete(ref);
  const done = others.length <= MEMBERS;
  if (done) for (const path of [repairPath(team), `${membersPath(team)}/${owner}`, teamPath(team)]) batch.delete(doc(db, path));
  await batch.commit();
  return { gone: emptied + Math.min(others.length, MEMBERS), done };
}
