import { createVerify, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { assertion } from '../../scripts/import/access-token.ts';

test('a service account’s claim is signed with its key, for ten minutes and for Firestore alone', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = {
    client_email: 'import@acme.test',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    token_uri: 'https://oauth2.googleapis.com/token',
  };
  const [head = '', claim = '', signature = ''] = assertion(key, 1_700_000_000_500).split('.');
  expect(createVerify('RSA-SHA256').update(`${head}.${claim}`).verify(publicKey, signature, 'base64url')).toBe(true);
  expect(JSON.parse(Buffer.from(claim, 'base64url').toString())).toEqual({
    iss: 'import@acme.test',
    scope: 'https://www.googleapis.com/auth/datastore',
    aud: 'https://oauth2.googleapis.com/token',
    iat: 1_700_000_000,
    exp: 1_700_000_600,
  });
});
