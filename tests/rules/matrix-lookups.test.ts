import { describe, expect, inject, test } from 'vitest';
import type { Actor } from './cast.ts';
import { arrivals } from './hostile/arrivals.ts';
import { lateMails } from './hostile/late-mails.ts';
import { log } from './hostile/log.ts';
import { merges } from './hostile/merges.ts';
import { notes } from './hostile/notes.ts';
import { sends } from './hostile/sends.ts';
import { teams } from './hostile/teams.ts';
import { sceneWrites } from './scene.ts';
import { note } from './tally.ts';
import { readLookups } from './wire/coverage.ts';
import { emulator } from './wire/emulator.ts';

/** What Firestore allows the rules to look up for one document of a request; here it is enough for the whole request. */
const MOST = 10;

const suites = [arrivals, lateMails, log, merges, notes, sends, teams].flat();

describe('the documents that the rules look up for a request', () => {
  let dearest = 0;
  test.each(suites.map((suite, index) => ({ ...suite, index })))('$of', async ({ index, actor = 'full' as Actor, scene = [], twin }) => {
    const project = `demo-matrix-lookups-${index}`;
    const { firestore } = inject('firebase');
    const { arrange, commit } = emulator(firestore, project);
    await arrange([...sceneWrites(), ...scene]);
    const outcome = await commit(actor, twin);
    note(project, outcome);
    expect(outcome).toBe('allowed');
    const lookups = await readLookups(firestore, project);
    expect(lookups.size, [...lookups].join('\n')).toBeLessThanOrEqual(MOST);
    dearest = Math.max(dearest, lookups.size);
  });
  // Or the counting itself would be wrong: six mentions, oneself, and what the batch writes.
  test('are ten at most, for a note with six mentions', () => expect(dearest).toBe(MOST));
});
