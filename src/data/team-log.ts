import { type DocumentReference, doc, type Firestore, serverTimestamp, type WriteBatch } from 'firebase/firestore';
import { logPath } from './paths.ts';

/** A line of the team's own log. `about` is an id, never a customer's address; `count` what it was done to. */
type Entry = { type: 'exported' | 'erased' | 'closing' | 'settings'; actor: string; about: string; count?: number };

export const logDoc = (db: Firestore, team: string, entry: string): DocumentReference => doc(db, `${logPath(team)}/${entry}`);

/** Adds a line to the log in this batch; the rules let only those who look after the team. */
export function logIn(batch: WriteBatch, db: Firestore, team: string, id: string, entry: Entry): void {
  batch.set(logDoc(db, team, id), { ...entry, at: serverTimestamp() });
}
