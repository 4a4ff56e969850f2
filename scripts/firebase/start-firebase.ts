import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFirestoreEmulator } from '../find-firestore-emulator.mjs';
import { findJava } from '../find-java.mjs';
import { freePort } from './free-port.ts';

const HOST = '127.0.0.1';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export type Place = { host: string; port: number };

/** A Firebase on this machine. */
export type RunningFirebase = {
  project: string;
  firestore: Place;
  auth: Place;
  /** The JSON that people paste into the popup. */
  config: string;
  /** Ends both emulators; resolves when they are gone. */
  stop(): Promise<void>;
};

export type FirebaseOptions = { firestorePort?: number; authPort?: number; project?: string };

type Report = { ready: { authPort: number } } | { failed: string };

/** What the supervisor reports, or why it ended without reporting. */
const report = (supervisor: ChildProcess): Promise<Report> =>
  new Promise(resolve => {
    supervisor.once('message', message => resolve(message as Report));
    supervisor.once('error', error => resolve({ failed: error.message }));
    supervisor.once('exit', code => resolve({ failed: `The emulators' supervisor ended with code ${code}.` }));
  });

const gone = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())));

/**
 * Starts Google's own Firestore and Auth emulators on the loopback with the project's rules; resolves when both answer.
 * They end with `stop()` and with this process, however it ends. Throws an `Error` with the cure when Java or the emulator is missing.
 */
export async function startFirebase(options: FirebaseOptions = {}): Promise<RunningFirebase> {
  const { project = 'demo-outrigger', authPort = 0, firestorePort = await freePort() } = options;
  const java = findJava();
  if (!java) throw new Error('The Firestore emulator needs Java 11 or newer: install one, or set JAVA_HOME.');
  const jar = findFirestoreEmulator();
  if (!jar) throw new Error('The Firestore emulator is missing: run `node scripts/bootstrap.mjs`.');

  // Its own process group, so that Ctrl-C reaches only us and we end it in order.
  const supervisor = fork(
    here('supervisor.mjs'),
    [project, String(firestorePort), String(authPort), here('../../firestore.rules'), java, jar],
    { execArgv: [], detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const stop = async () => {
    if (supervisor.connected) supervisor.disconnect();
    await gone(supervisor);
  };
  const result = await report(supervisor);
  if ('failed' in result) {
    await stop();
    throw new Error(result.failed);
  }

  const firestore = { host: HOST, port: firestorePort };
  const auth = { host: HOST, port: result.ready.authPort };
  const emulators = { firestore: `${HOST}:${firestore.port}`, auth: `http://${HOST}:${auth.port}` };
  const config = JSON.stringify({ apiKey: 'local', authDomain: `${project}.firebaseapp.com`, projectId: project, emulators });
  return { project, firestore, auth, config, stop };
}
