import { beforeAll, expect, test } from 'vitest';
import type { Repair } from '#domain/repair.ts';
import { newKeyPair, signRepair } from '../../scripts/selectors/sign-repair.ts';
import { ensureAcme, signedIn, type TestBrowser, until } from './background-seat.ts';

const keys = newKeyPair();
const file = (serial: number, changes: Partial<Repair> = {}) =>
  signRepair(
    JSON.stringify({
      product: 'outrigger',
      serial,
      expires: Date.now() + 86_400_000,
      below: '0.2.0',
      add: { gmail: { row: ['tr.new'] }, outlook: {} },
      off: { gmail: [], outlook: ['panel'] },
      ...changes,
    }),
    keys.privateKey,
  );

let alice: TestBrowser;
let ben: TestBrowser;
beforeAll(async () => {
  await ensureAcme();
  const parts = { repairKey: keys.publicKey };
  [alice, ben] = await Promise.all([signedIn('alice', parts), signedIn('ben', parts)]);
});

const refusal = (answer: Promise<unknown>) => expect(answer).rejects;

test('what an admin gives the team, every browser of the team uses', async () => {
  const tab = await ben.tab('outlook', 'ben@acme.test');
  expect(await until(tab.repair)).toEqual({ serial: null, added: { gmail: {}, outlook: {} } });
  await alice.popup().ask('health.repair', { text: `${file(3)}\n` });
  await until(tab.repair, repair => repair?.serial === 3);
  expect(tab.repair()).toEqual({ serial: 3, added: { gmail: { row: ['tr.new'] }, outlook: {} } });
  expect(await tab.ask('health.report', { host: 'outlook', found: {}, missed: [], outline: '' })).toEqual({ off: ['panel'] });
});

test('a file that this browser refuses reaches nobody', async () => {
  const popup = alice.popup();
  await refusal(popup.ask('health.repair', { text: file(4).replace('tr.new', 'tr.bad') })).toMatchObject({
    problem: { code: 'repairRefused', reason: 'wrongSignature' },
  });
  await refusal(popup.ask('health.repair', { text: file(2) })).toMatchObject({ problem: { code: 'repairRefused', reason: 'older' } });
});

test('a member may not give the team a file, not even a signed one', async () => {
  await refusal(ben.popup().ask('health.repair', { text: file(5) })).toMatchObject({ problem: { code: 'notAllowed', what: 'repair' } });
});

test('a browser that joins later finds it, one that trusts nobody says so', async () => {
  const late = await signedIn('ben', { repairKey: keys.publicKey });
  const tab = await late.tab('gmail', 'ben@acme.test');
  await until(tab.repair, repair => repair?.serial === 3);
  const plain = await signedIn('ben');
  const popup = plain.popup();
  await popup.ask('health.watch', undefined);
  await until(popup.health, health => health?.repair.refused === 'noKey');
});
