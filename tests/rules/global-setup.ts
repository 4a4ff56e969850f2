import type { TestProject } from 'vitest/node';
import { type RunningFirebase, startFirebase } from '../../scripts/firebase/start-firebase.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The emulators that all tests of the project share; each test file plays in a project of its own. */
    firebase: Omit<RunningFirebase, 'stop'>;
  }
}

export default async function setup(project: TestProject) {
  const { stop, ...firebase } = await startFirebase();
  project.provide('firebase', firebase);
  return stop;
}
