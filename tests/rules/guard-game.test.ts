import { setLogLevel } from 'firebase/firestore';
import { expect, inject, test } from 'vitest';
import { play, summary } from '../bench/guard/run.ts';
import { ensureAcme } from './background-seat.ts';

/** A small game of `npm run bench:guard`, on few threads, so that everybody is in everybody's way. */
test('a team that answers, goes offline and loses its workers sends nothing twice, loses nothing and shows no ghosts', {
  timeout: 600_000,
}, async () => {
  setLogLevel('silent');
  await ensureAcme();
  const firebase = { ...inject('firebase'), stop: async () => {} };
  const outcome = await play(firebase, {
    seed: 7,
    agents: 4,
    conversations: 3,
    steps: 6,
    pace: 0.4,
    rest: 0,
    propagation: 15_000,
    watch: 2_000,
  });
  // Whether each hold was right depends on how soon the server answers, which the bench judges.
  const { duplicates, ghosts, lost } = outcome;
  expect({ duplicates, ghosts, lost }).toEqual({ duplicates: [], ghosts: [], lost: [] });
  expect(summary(7, outcome)).toMatchObject({ unknownDuplicates: 0, ghosts: 0, lost: 0 });
  expect(outcome.decisions.length).toBeGreaterThan(4);
  expect(outcome.sent).toBeGreaterThan(2);
});
