import * as v from 'valibot';
import type { Invitation } from '#domain/invitation.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const content = v.object({
  c: v.nullable(text(2000)),
  t: v.pipe(text(128), v.regex(/^[\w-]{1,128}$/)),
  i: v.pipe(text(128), v.regex(/^[\w-]{1,128}$/)),
  e: text(320),
  n: text(100),
});

const BEGIN = 'outrigger1.';
/** Mail programs break long words, quote them and put in invisible characters; none of these belongs to a code. */
const BETWEEN = /[\s>\u00ad\u200b-\u200d\u2060\ufeff]+/g;

const toBase64url = (value: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(value)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64url = (value: string) =>
  new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(value.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0)),
  );

/** Shows that a code was cut or mistyped (FNV-1a, 32 bits); it protects nobody from forgery, the invitation's id does. */
function checksum(value: string): string {
  let hash = 0x811c9dc5;
  for (const char of value) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}

/** The one text that a teammate pastes: `outrigger1.`, the content as base64url JSON, a checksum, a last point. */
export function encodeInvitation({ config, team, invite, email, teamName }: Invitation): string {
  const body = toBase64url(JSON.stringify({ c: config, t: team, i: invite, e: email, n: teamName } satisfies v.InferInput<typeof content>));
  return `${BEGIN}${body}.${checksum(body)}.`;
}

/** Finds a code in what was pasted, be it a whole mail. `cut`: it begins here and does not end; `broken`: there is none, or it was changed. */
export function decodeInvitation(pasted: string): Invitation | 'cut' | 'broken' {
  const bare = pasted.replace(BETWEEN, '');
  const begin = bare.indexOf(BEGIN);
  if (begin < 0) return 'broken';
  const [body = '', sum, end] = bare.slice(begin + BEGIN.length).split('.', 3);
  if (sum === undefined || end === undefined) return 'cut';
  if (checksum(body) !== sum) return 'broken';
  try {
    const { c, t, i, e, n } = v.parse(content, JSON.parse(fromBase64url(body)));
    return { config: c, team: t, invite: i, email: e, teamName: n };
  } catch {
    return 'broken';
  }
}
