import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app';
import {
  type Auth,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
  type User,
  updateCurrentUser,
} from 'firebase/auth/web-extension';
import {
  clearIndexedDbPersistence,
  connectFirestoreEmulator,
  disableNetwork,
  enableNetwork,
  type Firestore,
  type FirestoreSettings,
  initializeFirestore,
  memoryLocalCache,
  persistentLocalCache,
  persistentSingleTabManager,
  terminate,
  waitForPendingWrites,
} from 'firebase/firestore';
import type { ProjectConfig } from '#data/project-config.ts';

/** Two ways to one database. */
export type Databases = {
  /** What rarely changes: who the team is. The SDK keeps it on this device and resumes from there. */
  kept: Firestore;
  /** What people wait for. Nothing stands between the wire and the screen; what has to outlive the worker we keep ourselves. */
  live: Firestore;
};

export type Firebase = {
  config: ProjectConfig;
  auth: Auth;
  databases: Databases;
  /** Lets the live database act for this person too. */
  actFor(user: User): Promise<void>;
  /** Ends everything; with `wipe` nothing of Firestore's cache stays on this device. */
  close(options: { wipe: boolean }): Promise<void>;
};

/** The one owner of Firestore in this browser. In a worker only the single-tab cache persists, and it must take ownership from a worker that just died. */
export function openFirebase(config: ProjectConfig, { persistent, appName }: { persistent: boolean; appName: string }): Firebase {
  const { emulators, googleClientId: _, ...options } = config;
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

  const open = (name: string, persistence: Parameters<typeof initializeAuth>[1], settings: FirestoreSettings) => {
    const app = initializeApp(given, name);
    const auth = initializeAuth(app, persistence);
    const db = initializeFirestore(app, settings);
    if (emulators) {
      const { hostname, port } = new URL(`http://${emulators.firestore}`);
      connectFirestoreEmulator(db, hostname, Number(port));
      connectAuthEmulator(auth, emulators.auth, { disableWarnings: true });
    }
    return { app, auth, db };
  };
  const kept = open(
    appName,
    { persistence: persistent ? indexedDBLocalPersistence : inMemoryPersistence },
    {
      localCache: persistent
        ? persistentLocalCache({ tabManager: persistentSingleTabManager({ forceOwnership: true }) })
        : memoryLocalCache(),
    },
  );
  const live = open(`${appName} live`, { persistence: inMemoryPersistence }, { localCache: memoryLocalCache() });
  const end = async ({ app, db }: { app: FirebaseApp; db: Firestore }, wipe: boolean) => {
    await terminate(db);
    if (wipe) await clearIndexedDbPersistence(db);
    await deleteApp(app);
  };

  return {
    config,
    auth: kept.auth,
    databases: { kept: kept.db, live: live.db },
    actFor: user => updateCurrentUser(live.auth, user),
    async close({ wipe }) {
      await Promise.all([end(kept, wipe && persistent), end(live, false)]);
    },
  };
}

const both = (databases: Databases) => Object.values(databases);

/** Calls the server anew instead of waiting for the SDK's next try. */
export async function callAgain(databases: Databases): Promise<void> {
  await Promise.all(both(databases).map(disableNetwork));
  await Promise.all(both(databases).map(enableNetwork));
}

/** Resolves when the server has answered everything that was written. */
export const allWritten = async (databases: Databases): Promise<void> =>
  void (await Promise.all(both(databases).map(waitForPendingWrites)));
