import { deleteApp, initializeApp } from 'firebase/app';
import {
  type Auth,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
} from 'firebase/auth/web-extension';
import {
  clearIndexedDbPersistence,
  connectFirestoreEmulator,
  type Firestore,
  initializeFirestore,
  memoryLocalCache,
  persistentLocalCache,
  persistentSingleTabManager,
  terminate,
} from 'firebase/firestore';
import type { ProjectConfig } from '#data/project-config.ts';

export type Firebase = {
  auth: Auth;
  db: Firestore;
  /** Ends everything; with `wipe` nothing of Firestore's cache stays on this device. */
  close(options: { wipe: boolean }): Promise<void>;
};

/** The one owner of Firestore in this browser. In a worker only the single-tab cache persists, and it must take ownership from a worker that just died. */
export function openFirebase(config: ProjectConfig, { persistent, appName }: { persistent: boolean; appName: string }): Firebase {
  const { emulators, ...options } = config;
  const app = initializeApp(Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)), appName);
  const auth = initializeAuth(app, { persistence: persistent ? indexedDBLocalPersistence : inMemoryPersistence });
  const db = initializeFirestore(app, {
    localCache: persistent
      ? persistentLocalCache({ tabManager: persistentSingleTabManager({ forceOwnership: true }) })
      : memoryLocalCache(),
  });
  if (emulators) {
    const { hostname, port } = new URL(`http://${emulators.firestore}`);
    connectFirestoreEmulator(db, hostname, Number(port));
    connectAuthEmulator(auth, emulators.auth, { disableWarnings: true });
  }
  return {
    auth,
    db,
    async close({ wipe }) {
      await terminate(db);
      if (wipe && persistent) await clearIndexedDbPersistence(db);
      await deleteApp(app);
    },
  };
}
