import { expect, test } from 'vitest';
import type { Repair } from '#domain/repair.ts';
import { openRepairs } from '../../../background/health/repairs.ts';
import { newKeyPair, signRepair } from '../../../scripts/selectors/sign-repair.ts';
import { storageOf } from '../../stage/storage-of.ts';

const keys = newKeyPair();
const file = (changes: Partial<Repair> = {}) =>
  signRepair(
    JSON.stringify({
      product: 'outrigger',
      serial: 7,
      expires: Date.now() + 86_400_000,
      below: '0.2.0',
      add: { gmail: { row: ['tr.new'] }, outlook: {} },
      off: { gmail: ['panel'], outlook: [] },
      ...changes,
    }),
    keys.privateKey,
  );
const browser = (profile = new Map<string, string>(), version = '0.1.0') =>
  openRepairs({ ...storageOf(profile), repairKey: keys.publicKey, version }, () => {});

test('nothing is repaired until a file was taken', async () => {
  const repairs = browser();
  expect([repairs.added(), repairs.off('gmail'), repairs.state()]).toEqual([
    { gmail: {}, outlook: {} },
    [],
    { serial: null, refused: null },
  ]);
  expect(await repairs.take(file())).toBeNull();
  expect([repairs.added().gmail, repairs.off('gmail'), repairs.off('outlook')]).toEqual([{ row: ['tr.new'] }, ['panel'], []]);
});

test('a restart keeps it, and what is older than it stays out for good', async () => {
  const profile = new Map<string, string>();
  await browser(profile).take(file());
  const later = browser(profile);
  expect(await later.take(file({ serial: 6 }))).toBe('older');
  expect(later.state()).toEqual({ serial: 7, refused: null });
  expect(await later.take(file({ serial: 8, add: { gmail: {}, outlook: {} } }))).toBeNull();
  expect(later.added().gmail).toEqual({});
});

test('two files cannot have one serial', async () => {
  const repairs = browser();
  await repairs.take(file());
  expect(await repairs.take(file({ off: { gmail: [], outlook: [] } }))).toBe('older');
});

test('what was tampered with in this profile is not used', async () => {
  const profile = new Map<string, string>();
  await browser(profile).take(file());
  profile.set('repair', profile.get('repair')?.replace('tr.new', 'tr.old') ?? '');
  const repairs = browser(profile);
  expect(await repairs.take(file({ serial: 5 }))).toBe('older');
  expect(repairs.added().gmail).toEqual({});
});

test('a version that needs no repair uses none', async () => {
  const repairs = browser(new Map(), '0.2.0');
  expect(await repairs.take(file())).toBeNull();
  expect([repairs.added().gmail, repairs.off('gmail')]).toEqual([{}, []]);
});

test("the team's file is used, or its refusal is remembered", async () => {
  const repairs = browser();
  await repairs.hear(file());
  expect(repairs.state()).toEqual({ serial: 7, refused: null });
  await repairs.hear('{}');
  expect(repairs.state()).toEqual({ serial: 7, refused: 'wrongEnvelope' });
});
