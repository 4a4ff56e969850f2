import { deleteApp, initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, type Firestore, getFirestore } from 'firebase/firestore';
import type { RunningFirebase } from './start-firebase.ts';

/** What the emulators take for the project's owner, to whom no rule applies. */
export const OWNER = 'owner';

/** The emulator's database with nothing forbidden; `close` when done. */
export function asOwner({ project, firestore }: Pick<RunningFirebase, 'project' | 'firestore'>): { db: Firestore; close(): Promise<void> } {
  const app = initializeApp({ projectId: project }, `owner of ${project} ${firestore.port} ${performance.now()}`);
  const db = getFirestore(app);
  connectFirestoreEmulator(db, firestore.host, firestore.port, { mockUserToken: OWNER });
  return { db, close: () => deleteApp(app) };
}
