import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What a command prints, or nothing when it is not there or fails. */
function output(command, args, env) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000, env });
  return status === 0 ? stdout.trim() : '';
}

const inSdk = root => (root ? [join(root, 'platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar')] : []);

/** What the Cloud CLI installed, first asking Debian's package, which is quicker. */
function* inCloudCli(env) {
  yield* output('dpkg', ['-L', 'google-cloud-cli-firestore-emulator'], env)
    .split('\n')
    .filter(path => path.endsWith('.jar'));
  yield* inSdk(output('gcloud', ['info', '--format=value(installation.sdk_root)'], env));
}

/** What firebase-tools downloaded, newest first. */
function inFirebaseCache(env) {
  const cache = env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  if (!existsSync(cache)) return [];
  const jars = readdirSync(cache).filter(name => /^cloud-firestore-emulator-v[\d.]+\.jar$/.test(name));
  return jars.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map(name => join(cache, name));
}

/**
 * The jar of Google's Firestore emulator: `OUTRIGGER_FIRESTORE_EMULATOR`, then the Cloud CLI's, then firebase-tools'; null when there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findFirestoreEmulator(env = process.env) {
  if (env.OUTRIGGER_FIRESTORE_EMULATOR) return env.OUTRIGGER_FIRESTORE_EMULATOR;
  for (const jar of inCloudCli(env)) if (existsSync(jar)) return jar;
  return inFirebaseCache(env)[0] ?? null;
}
