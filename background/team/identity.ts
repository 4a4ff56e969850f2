/** Hashes a Message-ID, an alias or a soft name under the team's key, so that a stored id reveals nothing to whoever only has the database. */
export type Hash = (value: string) => Promise<string>;

const BITS = 128;
const REMEMBERED = 20_000;

const toBytes = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0));

const toBase64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** HMAC-SHA-256 under `identityKey` (32 bytes, base64url), the first 128 bits as base64url. */
export async function hasher(identityKey: string): Promise<Hash> {
  const key = await crypto.subtle.importKey('raw', toBytes(identityKey), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const known = new Map<string, Promise<string>>();
  const encoder = new TextEncoder();
  const hash = async (value: string) => {
    const full = await crypto.subtle.sign('HMAC', key, encoder.encode(value));
    return toBase64Url(new Uint8Array(full).subarray(0, BITS / 8));
  };
  return value => {
    const before = known.get(value);
    if (before) return before;
    if (known.size >= REMEMBERED) known.clear();
    const made = hash(value);
    known.set(value, made);
    return made;
  };
}
