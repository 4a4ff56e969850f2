import { doc, getDoc, serverTimestamp, setDoc } from 'firebase/firestore';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { handoversPath } from '#data/paths.ts';
import type { Words } from '#domain/words.ts';
import { DEVELOPMENT_PASSWORD, people } from '../../scripts/firebase/acme.ts';
import { asOwner } from '../../scripts/firebase/as-owner.ts';
import { customerMail, ensureAcme, openBrowser, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

let ben: TestBrowser;
let gmail: Tab;
let outlook: Tab;
let owner: ReturnType<typeof asOwner>;

beforeAll(async () => {
  await ensureAcme();
  owner = asOwner(inject('firebase'));
  const alice = await signedIn('alice');
  ben = await signedIn('ben');
  gmail = await alice.tab('gmail', 'alice@acme.test');
  outlook = await ben.tab('outlook', 'ben@acme.test');
});
afterAll(() => owner?.close());

const words: Words[] = [{ tag: 'div', of: ['Dear Carla, ', { tag: 'b', of: ['it left'] }] }];

async function open(tab: Tab, thread: string, messageId: string) {
  await tab.ask('rows.watch', { rows: [row(thread)] });
  await tab.ask('thread.identify', { thread, facts: customerMail(`handover-${messageId}`) });
  await tab.ask('thread.show', { thread, visible: true, activity: false });
  await until(() => tab.thread()?.thread === thread && tab.thread()?.view);
}
const claimOf = (tab: Tab) => tab.thread()?.view?.claim ?? null;
const offerOf = (tab: Tab) => tab.thread()?.view?.offer ?? null;

/** Alice has begun a reply to this mail, and Ben has taken it over and answers. */
async function takenOver(name: string) {
  const [hers, his] = [`g-${name}`, `o-${name}`];
  await open(gmail, hers, `${name}@example.com`);
  await open(outlook, his, `${name}@example.com`);
  await gmail.ask('reply.state', { thread: hers, replying: true });
  await until(() => claimOf(outlook)?.uid === 'alice');
  await outlook.ask('reply.take', { thread: his });
  await until(() => claimOf(gmail)?.uid === 'ben');
  await outlook.ask('reply.state', { thread: his, replying: true });
  const { id = '' } = outlook.thread()?.view?.ref ?? {};
  const stored = doc(owner.db, handoversPath('acme', { inbox: 'support', id }), 'ben');
  return { hers, his, stored, isStored: async () => (await getDoc(stored)).exists() };
}
/** Resolves when the database says so. */
const untilStored = (isStored: () => Promise<boolean>, wanted: boolean) => expect.poll(isStored, { timeout: 60_000 }).toBe(wanted);

test('words go to whoever took the reply over, and are gone once they have them', async () => {
  const { hers, his, isStored } = await takenOver('handed');
  expect(offerOf(outlook)).toBeNull();
  await gmail.ask('handover.give', { thread: hers, words });
  expect(await until(() => offerOf(outlook))).toEqual({ uid: 'alice', name: 'Alice Adams' });
  expect(offerOf(gmail)).toBeNull();
  expect(JSON.stringify(outlook.thread())).not.toContain('Dear Carla');
  expect(await outlook.ask('handover.read', { thread: his })).toEqual(words);
  await outlook.ask('handover.end', { thread: his });
  await until(() => offerOf(outlook) === null);
  await untilStored(isStored, false);
  await expect(outlook.ask('handover.read', { thread: his })).rejects.toMatchObject({ problem: { code: 'notThere' } });
});

test('words that nobody took go when the reply is given up', async () => {
  const { hers, his, isStored } = await takenOver('left');
  await gmail.ask('handover.give', { thread: hers, words });
  await until(() => offerOf(outlook));
  // Who gave them has gone on to another thread meanwhile.
  await gmail.ask('reply.state', { thread: hers, replying: false });
  await gmail.ask('thread.show', { thread: null, visible: true, activity: false });
  expect(await isStored()).toBe(true);
  await outlook.ask('reply.state', { thread: his, replying: false });
  await untilStored(isStored, false);
});

test('without a take-over there is nobody to give them to', async () => {
  const [hers, his] = ['g-alone', 'o-alone'];
  await open(gmail, hers, 'alone@example.com');
  await open(outlook, his, 'alone@example.com');
  const refused = { problem: { code: 'refused', what: 'claim' } };
  await expect(gmail.ask('handover.give', { thread: hers, words })).rejects.toMatchObject(refused);
  await gmail.ask('reply.state', { thread: hers, replying: true });
  await until(() => claimOf(outlook)?.uid === 'alice');
  await expect(gmail.ask('handover.give', { thread: hers, words })).rejects.toMatchObject(refused);
  await expect(outlook.ask('handover.give', { thread: his, words })).rejects.toMatchObject(refused);
  await expect(gmail.ask('handover.give', { thread: 'private', words })).rejects.toMatchObject({ problem: { code: 'notThere' } });
  await gmail.ask('reply.state', { thread: hers, replying: false });
});

const hostile = {
  'no JSON': '<img src=x onerror=alert(1)>',
  'an element that may not be': '[{"tag":"script","of":["alert(1)"]}]',
  'a script’s link': '[{"tag":"a","href":"javascript:alert(1)","of":["a"]}]',
  'too much': JSON.stringify(['x'.repeat(20_002)]),
  'far too deep': `${'[{"tag":"b","of":'.repeat(4_000)}[]${'}]'.repeat(4_000)}`,
};

test('what a hostile teammate puts there is nothing', async () => {
  const { his, stored } = await takenOver('hostile');
  const put = (text: string) => setDoc(stored, { from: 'alice', to: 'ben', taken: 2, text, at: serverTimestamp() });
  for (const text of Object.values(hostile)) {
    await put(JSON.stringify(words));
    await until(() => offerOf(outlook));
    await put(text);
    await until(() => offerOf(outlook) === null);
  }
  await outlook.ask('reply.state', { thread: his, replying: false });
});

test('a worker that dies between forgets none of it', async () => {
  const { hers, his, isStored } = await takenOver('worker');
  await gmail.ask('handover.give', { thread: hers, words });
  await until(() => offerOf(outlook));
  ben = openBrowser({ profile: ben.profile });
  outlook = await ben.tab('outlook', 'ben@acme.test');
  const popup = ben.popup();
  await popup.ask('session.signIn', { email: people.ben.email, password: DEVELOPMENT_PASSWORD });
  await open(outlook, his, 'worker@example.com');
  await outlook.ask('reply.state', { thread: his, replying: true });
  await until(() => offerOf(outlook));
  expect(await outlook.ask('handover.read', { thread: his })).toEqual(words);
  await outlook.ask('handover.end', { thread: his });
  await untilStored(isStored, false);
});
