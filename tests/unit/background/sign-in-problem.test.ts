import { expect, test } from 'vitest';
import { signInProblem } from '../../../background/sign-in-problem.ts';

test.each([
  ['auth/invalid-credential', { code: 'wrongPassword' }],
  ['auth/user-not-found', { code: 'unknownUser' }],
  ['auth/user-disabled', { code: 'disabled' }],
  ['auth/too-many-requests', { code: 'tooManyTries' }],
  ['auth/network-request-failed', { code: 'unreachable' }],
  ['auth/something-new', { code: 'unexpected', detail: 'auth/something-new' }],
])('%s', (code, problem) => {
  expect(signInProblem(Object.assign(new Error('x'), { code }))).toEqual(problem);
});

test('an error without a code keeps its words', () => {
  expect(signInProblem(new Error('no storage'))).toEqual({ code: 'unexpected', detail: 'Error: no storage' });
});
