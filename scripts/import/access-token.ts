import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const keyFile = v.object({ client_email: v.string(), private_key: v.string(), token_uri: v.string() });
const answer = v.object({ access_token: v.string() });

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed claim to be this service account, good for ten minutes (RFC 7523). `now` in milliseconds since 1970. */
export function assertion(key: v.InferOutput<typeof keyFile>, now: number): string {
  const iat = Math.floor(now / 1000);
  const scope = 'https://www.googleapis.com/auth/datastore';
  const claim = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: key.client_email, scope, aud: key.token_uri, iat, exp: iat + 600 })}`;
  return `${claim}.${createSign('RSA-SHA256').update(claim).sign(key.private_key, 'base64url')}`;
}

/** An access token for the service account whose key file this is. Throws a sentence for people. */
export async function accessToken(path: string, now = Date.now()): Promise<string> {
  const key = v.safeParse(keyFile, JSON.parse(readFileSync(path, 'utf8')));
  if (!key.success)
    throw new Error(`${path} is no key of a service account. Make one in the Firebase console: Project settings, Service accounts.`);
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: assertion(key.output, now) });
  const response = await fetch(key.output.token_uri, { method: 'POST', body });
  if (!response.ok) throw new Error(`Google does not accept the key in ${path}: ${await response.text()}`);
  return v.parse(answer, await response.json()).access_token;
}
