import { describe, expect, test, vi } from 'vitest';
import type { Refusal, Repair } from '#domain/repair.ts';
import { readRepair } from '../../../background/health/read-repair.ts';
import { newKeyPair, signRepair } from '../../../scripts/selectors/sign-repair.ts';

const NOW = Date.UTC(2026, 10, 24);
const ours = newKeyPair();
const theirs = newKeyPair();
const good: Repair = {
  product: 'outrigger',
  serial: 7,
  expires: NOW + 90 * 86_400_000,
  below: '0.2.0',
  add: { gmail: { badgeSlot: ['td.b5X .xS .xT'] }, outlook: {} },
  off: { gmail: [], outlook: ['panel'] },
};

const file = (payload: unknown = good, { privateKey } = ours) =>
  signRepair(typeof payload === 'string' ? payload : JSON.stringify(payload), privateKey);
const read = (text: string, against: Partial<Parameters<typeof readRepair>[1]> = {}) =>
  readRepair(text, { key: ours.publicKey, serial: 7, now: NOW, ...against });
type Envelope = { key: string; payload: string; signature: string };
/** The good file with its envelope changed after signing. */
const opened = (change: (envelope: Envelope) => object): string => JSON.stringify(change(JSON.parse(file())));
const adds = (name: string, ...selectors: unknown[]) => file({ ...good, add: { ...good.add, gmail: { [name]: selectors } } });

test('a signed repair is read as it was written', async () => {
  expect(await read(file())).toEqual({ repair: good });
  expect(await read(`\n${file()} `)).toEqual({ repair: good });
});

describe('tampered with', () => {
  test.each<[how: string, text: string, why: Refusal]>([
    ['not signed', opened(({ key, payload }) => ({ key, payload })), 'unsigned'],
    ['its signature emptied', opened(one => ({ ...one, signature: '' })), 'unsigned'],
    ['a letter of the payload changed', opened(one => ({ ...one, payload: one.payload.replace('b5X', 'b5Y') })), 'wrongSignature'],
    ['a later serial written in', opened(one => ({ ...one, payload: one.payload.replace('"serial":7', '"serial":8') })), 'wrongSignature'],
    ['a space added to the payload', opened(one => ({ ...one, payload: `${one.payload} ` })), 'wrongSignature'],
    ['its signature cut', opened(one => ({ ...one, signature: one.signature.slice(0, -4) })), 'wrongSignature'],
    ['its signature no base64', opened(one => ({ ...one, signature: '£'.repeat(86) })), 'wrongSignature'],
    [
      'the signature of another file',
      opened(one => ({ ...one, signature: JSON.parse(file({ ...good, serial: 8 })).signature })),
      'wrongSignature',
    ],
    ['signed with another key', file(good, theirs), 'otherKey'],
    [
      'signed with another key under our name',
      JSON.stringify({ ...JSON.parse(file(good, theirs)), key: ours.publicKey }),
      'wrongSignature',
    ],
    ['an older serial', file({ ...good, serial: 6 }), 'older'],
    ['a serial that is no whole number', file({ ...good, serial: 7.5 }), 'wrongShape'],
    ['expired', file({ ...good, expires: NOW - 1 }), 'expired'],
    ['meant for ever', file({ ...good, expires: NOW + 10 * 366 * 86_400_000 }), 'expired'],
    ['for another product', file({ ...good, product: 'catamaran' }), 'otherProduct'],
    ['without a product', file({ ...good, product: undefined }), 'wrongShape'],
    ['one field too many', file({ ...good, script: 'alert(1)' }), 'wrongShape'],
    ['one field too few', file({ ...good, off: undefined }), 'wrongShape'],
    ['a number for a selector', adds('row', 7), 'wrongShape'],
    ['a list for a payload', file([good]), 'wrongShape'],
    ['a payload that is no JSON', file('{"product":'), 'wrongShape'],
    ['a version that is none', file({ ...good, below: 'latest' }), 'wrongShape'],
    ['an ability that nobody has', file({ ...good, off: { gmail: ['mail'], outlook: [] } }), 'wrongShape'],
    ['a webmail that nobody has', file({ ...good, add: { ...good.add, yahoo: {} } }), 'wrongShape'],
    ['a name that the table has not', adds('password', '.a1'), 'unknownName'],
    ['a name of the other table', adds('paneColumn', '.a1'), 'unknownName'],
    ['a name that every object has', adds('toString', '.a1'), 'unknownName'],
    ['more selectors than an entry may get', adds('row', '.a1', '.a2', '.a3', '.a4'), 'tooMany'],
    ['a selector that is none', adds('row', 'tr['), 'notASelector'],
    ['a script for a selector', adds('row', 'javascript:alert(1)'), 'notASelector'],
    ['everything for a selector', adds('row', '*'), 'notASelector'],
    ['text asked for', adds('row', 'tr:has-text("4111")'), 'notASelector'],
    ['the whole page for a selector', adds('row', 'body.xE'), 'tooWide'],
    ['every cell for a selector', adds('badgeSlot', '.zA td'), 'tooWide'],
    ['words of a language', adds('row', '[aria-label="Inbox"]'), 'tooWide'],
    ['too big', file({ ...good, below: `0.2.0${' '.repeat(21_000)}` }), 'tooBig'],
    ['data after its end', `${file()}{}`, 'notJson'],
    ['data before its beginning', `)]}'\n${file()}`, 'notJson'],
    ['an envelope with one field more', opened(one => ({ ...one, url: 'https://x.test' })), 'wrongEnvelope'],
    ['a payload that is not text', opened(one => ({ ...one, payload: good })), 'wrongEnvelope'],
    ['a list for an envelope', `[${file()}]`, 'wrongEnvelope'],
    ['nothing', 'null', 'wrongEnvelope'],
  ])('%s', async (_, text, why) => {
    expect(await read(text)).toEqual({ refusal: why });
  });
});

test('a build without a key takes nothing', async () => {
  expect(await read(file(), { key: '' })).toEqual({ refusal: 'noKey' });
});

test('a build with half a key takes nothing', async () => {
  const key = ours.publicKey.slice(0, 20);
  expect(
    await read(
      opened(one => ({ ...one, key })),
      { key },
    ),
  ).toEqual({ refusal: 'noKey' });
});

test('a browser without Ed25519 says that it is the browser', async () => {
  const importKey = vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
  expect(await read(file())).toEqual({ refusal: 'noEd25519' });
  importKey.mockRestore();
});
