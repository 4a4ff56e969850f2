import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type RunningFirebase, startFirebase } from '../../scripts/firebase/start-firebase.ts';
import { reportRules } from './report.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The emulators that all tests of the project share; each test file plays in a project of its own. */
    firebase: Omit<RunningFirebase, 'stop'>;
    /** The folder where tests of the rules count what they saw. */
    tally: string;
  }
}

export default async function setup(project: TestProject) {
  const { stop, ...firebase } = await startFirebase();
  project.provide('firebase', firebase);
  const tally = mkdtempSync(join(tmpdir(), 'outrigger-rules-'));
  project.provide('tally', tally);
  return async () => {
    const isWell = project.name === 'rules' ? await reportRules(firebase.firestore, tally) : null;
    if (isWell === false) process.exitCode = 1;
    await stop();
  };
}
