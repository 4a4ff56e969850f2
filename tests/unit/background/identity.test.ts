import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hasher } from '../../../background/team/identity.ts';

const key = Buffer.alloc(32, 7).toString('base64url');

test('a name is HMAC-SHA-256 under the team’s key, 128 bits as base64url', async () => {
  const hash = await hasher(key);
  const expected = createHmac('sha256', Buffer.alloc(32, 7)).update('mäil@example.com').digest().subarray(0, 16).toString('base64url');
  expect(await hash('mäil@example.com')).toBe(expected);
  expect(await hash('mäil@example.com')).toBe(expected);
  expect(expected).toMatch(/^[\w-]{22}$/);
});

test('another team gets another name', async () => {
  const [one, other] = await Promise.all([hasher(key), hasher(Buffer.alloc(32, 8).toString('base64url'))]);
  expect(await one('a@b')).not.toBe(await other('a@b'));
});
