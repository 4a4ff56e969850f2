import { doc, type Firestore, writeBatch } from 'firebase/firestore';
import { teamPath } from './paths.ts';
import { logIn } from './team-log.ts';

/** Says whether conversations may have subjects and senders from now on; `id` is the new line's in the log. What is stored already stays. */
export async function storeSubjects(db: Firestore, team: string, store: boolean, by: string, id: string): Promise<void> {
  const batch = writeBatch(db);
  batch.update(doc(db, teamPath(team)), { 'settings.storeSubjects': store });
  logIn(batch, db, team, id, { type: 'settings', actor: by, about: 'storeSubjects' });
  await batch.commit();
}
