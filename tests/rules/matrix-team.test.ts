import { describe, test } from 'vitest';
import { teamActs } from './acts-team.ts';
import { actors, uidOf } from './cast.ts';
import { type TeamAct, teamMatrix } from './matrix-team.ts';
import { stage } from './stage.ts';

const { as, allowed, refused } = stage('demo-matrix-team', { lazily: true });

describe.each(Object.keys(teamMatrix) as TeamAct[])('%s', act => {
  test.each(actors)('%s', actor => {
    const attempt = teamActs[act](as(actor), uidOf(actor) ?? 'nobody');
    return teamMatrix[act][actor] === 'allow' ? allowed(attempt) : refused(attempt);
  });
});
