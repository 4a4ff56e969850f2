import * as v from 'valibot';
import { ABILITIES } from '#domain/ability.ts';
import { judgeSelector } from '#domain/narrow-selector.ts';
import type { Refusal, Repair } from '#domain/repair.ts';
import { tables } from '#mail/tables.ts';

/** What a file is held against. `key`: 32 bytes of an Ed25519 key as base64url, empty when the build has none; `serial`: the newest accepted so far. */
export type Against = { key: string; serial: number; now: number };

/** Characters of a file, selectors of one entry, and years until it ends, at most. */
const LONGEST = 20_000;
const MOST_SELECTORS = 3;
const LONGEST_LIFE = 2 * 366 * 86_400_000;

const envelope = v.strictObject({ key: v.string(), payload: v.string(), signature: v.string() });
const added = v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1)));
const off = v.array(v.picklist(ABILITIES));
const payload: v.GenericSchema<unknown, Repair> = v.strictObject({
  product: v.literal('outrigger'),
  serial: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
  expires: v.pipe(v.number(), v.integer()),
  below: v.pipe(v.string(), v.regex(/^\d{1,5}(?:\.\d{1,5}){1,3}$/)),
  add: v.strictObject({ gmail: added, outlook: added }),
  off: v.strictObject({ gmail: off, outlook: off }),
});

class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

const parsed = (text: string, otherwise: Refusal): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(otherwise);
  }
};

const demand = (holds: boolean, otherwise: Refusal) => {
  if (!holds) throw new Refused(otherwise);
};

/** Null when it is not base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Ed25519 (RFC 8032) over the payload's UTF-8, behind a line that no other file of ours begins with. In Chromium since 137, in Firefox since 129. */
async function verify(key: string, signature: string, text: string): Promise<void> {
  const [raw, signed] = [bytesOf(key), bytesOf(signature)];
  let imported: CryptoKey;
  try {
    imported = await crypto.subtle.importKey('raw', raw ?? new Uint8Array(), 'Ed25519', false, ['verify']);
  } catch {
    throw new Refused(raw?.length === 32 ? 'noEd25519' : 'noKey');
  }
  const data = new TextEncoder().encode(`outrigger repair\n${text}`);
  demand(signed !== null && (await crypto.subtle.verify('Ed25519', imported, signed, data)), 'wrongSignature');
}

/** A repair adds to what the table has, plainly and narrowly; it makes nothing new. */
function judgeAdded(add: Repair['add']): void {
  for (const host of ['gmail', 'outlook'] as const) {
    for (const [name, selectors] of Object.entries(add[host])) {
      demand(Object.hasOwn(tables[host], name), 'unknownName');
      demand(selectors.length <= MOST_SELECTORS, 'tooMany');
      for (const selector of selectors) {
        const wrong = judgeSelector(selector);
        if (wrong) throw new Refused(wrong);
      }
    }
  }
}

async function read(text: string, { key, serial, now }: Against): Promise<Repair> {
  demand(text.length <= LONGEST, 'tooBig');
  const outer = v.safeParse(envelope, parsed(text, 'notJson'));
  if (!outer.success) throw new Refused(isUnsigned(outer.issues) ? 'unsigned' : 'wrongEnvelope');
  const { signature, ...file } = outer.output;
  demand(signature !== '', 'unsigned');
  demand(key !== '', 'noKey');
  demand(file.key === key, 'otherKey');
  await verify(key, signature, file.payload);
  const inner = parsed(file.payload, 'wrongShape');
  const said = v.safeParse(v.object({ product: v.string() }), inner);
  demand(!said.success || said.output.product === 'outrigger', 'otherProduct');
  const result = v.safeParse(payload, inner);
  if (!result.success) throw new Refused('wrongShape');
  const repair = result.output;
  demand(repair.serial >= serial, 'older');
  demand(repair.expires > now && repair.expires <= now + LONGEST_LIFE, 'expired');
  judgeAdded(repair.add);
  return repair;
}

const isUnsigned = (issues: readonly v.BaseIssue<unknown>[]) => issues.every(issue => v.getDotPath(issue) === 'signature');

/** The repair in a signed file, or why it is refused. Data only: whatever it holds is looked up or compared, never run. */
export async function readRepair(text: string, against: Against): Promise<{ repair: Repair } | { refusal: Refusal }> {
  try {
    return { repair: await read(text, against) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.reason };
    throw error;
  }
}
