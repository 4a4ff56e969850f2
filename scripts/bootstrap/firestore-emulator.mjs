import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFirestoreEmulator } from '../find-firestore-emulator.mjs';
import { explain } from './explain.mjs';
import { run } from './run.mjs';

/**
 * Google's Firestore emulator; null when it is there, else what is wrong.
 * @param {import('./run.mjs').Context} context
 */
export function ensureFirestoreEmulator(context) {
  const { root, env, say } = context;
  const wanted = env.OUTRIGGER_FIRESTORE_EMULATOR;
  if (wanted) return existsSync(wanted) ? null : `OUTRIGGER_FIRESTORE_EMULATOR is ${wanted}, but no file is there: correct it or unset it.`;
  if (findFirestoreEmulator(env)) return null;
  say('Downloading the Firestore emulator …');
  const { output } = run(join(root, 'node_modules', '.bin', 'firebase'), ['setup:emulators:firestore'], context);
  return findFirestoreEmulator(env) ? null : explain('The Firestore emulator', output);
}
