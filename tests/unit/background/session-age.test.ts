import { expect, test } from 'vitest';
import { isOver, isTooOld } from '../../../background/session-age.ts';

const DAY = 86_400_000;
const signedIn = Date.parse('2026-10-01T08:00:00Z');

test.each([
  ['a token of the same moment', 0, false],
  ['one made a day before the end', 29 * DAY, false],
  ['one made at the end', 30 * DAY, true],
])('%s', (_, age, over) => expect(isOver(signedIn, signedIn + age, 30)).toBe(over));

const user = (authTime: string, issuedAtTime: string) => ({ getIdTokenResult: async () => ({ authTime, issuedAtTime }) as never });

test('the times of the token count, not the clock here', async () => {
  expect(await isTooOld(user('2026-10-01T08:00:00Z', '2026-10-20T08:00:00Z'), 30)).toBe(false);
  expect(await isTooOld(user('2026-10-01T08:00:00Z', '2026-11-01T08:00:00Z'), 30)).toBe(true);
});

test('a network that fails signs nobody out', async () => {
  expect(await isTooOld({ getIdTokenResult: () => Promise.reject(new Error('auth/network-request-failed')) }, 0)).toBe(false);
});
