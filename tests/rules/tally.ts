import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** What a test saw of the rules, told to the end of the run: how a request ended in which project, or that it agreed with the model. */
export type Tally = { project: string; outcome: 'allowed' | 'refused' | 'fuzzed' };

/** Counts one request for the last line of `npm run test:rules`. */
export function note(project: string, outcome: Tally['outcome']): void {
  appendFileSync(join(inject('tally'), 'outcomes'), `${JSON.stringify({ project, outcome } satisfies Tally)}\n`);
}
