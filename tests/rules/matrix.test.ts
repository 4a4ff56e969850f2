import { getDocs } from 'firebase/firestore';
import { describe, expect, test } from 'vitest';
import { readAll } from '#data/converter.ts';
import { myMemberships } from '#data/team-queries.ts';
import { acts, allMemberships, endedMemberships, pastMemberships } from './acts.ts';
import { actors, uidOf } from './cast.ts';
import { type Act, matrix } from './matrix.ts';
import { stage } from './stage.ts';

const { as, allowed, refused } = stage('demo-matrix', { lazily: true });

describe.each(Object.keys(matrix) as Act[])('%s', act => {
  test.each(actors)('%s', actor => {
    const attempt = acts[act](as(actor), uidOf(actor) ?? 'nobody');
    return matrix[act][actor] === 'allow' ? allowed(attempt) : refused(attempt);
  });
});

describe('memberships', () => {
  test('a member finds the team', async () => {
    const { items } = readAll(await getDocs(myMemberships(as('full'), 'ben')));
    expect(items.filter(({ team }) => team === 'acme')).toMatchObject([
      { team: 'acme', uid: 'ben', role: 'member', inboxes: { support: 'full' } },
    ]);
  });
  test.each(['disabled', 'stranger'] as const)('%s finds nothing', async actor => {
    expect((await getDocs(myMemberships(as(actor), uidOf(actor) ?? ''))).docs).toEqual([]);
  });
  test('a disabled member does not find what is over', () => refused(pastMemberships(as('disabled'), 'dora')));
  test('nor by asking for just that', () => refused(endedMemberships(as('disabled'), 'dora')));
  test.each(actors)('%s does not find everybody’s', actor => refused(allMemberships(as(actor))));
});
