import { setLogLevel } from 'firebase/firestore';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTap, type Tap } from '../stage/tap.ts';
import { customerMail, ensureAcme, type Profile, row, signedIn, until } from './background-seat.ts';

const firebase = inject('firebase');

let wire: Tap;
let config: string;

beforeAll(async () => {
  setLogLevel('silent');
  await ensureAcme();
  wire = await openTap(firebase.firestore);
  config = firebase.config.replace(`:${firebase.firestore.port}"`, `:${wire.port}"`);
});
afterAll(() => wire?.close());

/** What only the question for a whole inbox names. */
const wholesAsked = () => wire.sent().split('mergedInto').length - 1;

test('a worker that begins anew knows what was kept, hears what changed meanwhile, and asks for nothing else', async () => {
  const profile: Profile = new Map();
  const facts = customerMail(`kept-${Date.now()}@example.com`);
  const first = await signedIn('alice', { config, profile });
  const before = await first.tab('gmail', 'alice@acme.test');
  await before.ask('rows.watch', { rows: [row('g')] });
  const ref = await before.ask('thread.identify', { thread: 'g', facts });
  await until(() => before.badges.get('g'));
  await until(() => [...profile.keys()].some(key => key === `conversations/support/${ref?.id}`));
  const asked = wholesAsked();
  expect(asked).toBeGreaterThan(0);

  const bens = await signedIn('ben');
  const ben = await bens.tab('outlook', 'ben@acme.test');
  await ben.ask('rows.watch', { rows: [row('o')] });
  await ben.ask('thread.identify', { thread: 'o', facts });
  await until(() => ben.badges.get('o'));
  if (!ref) throw new Error('the thread was taken for private');
  await ben.ask('conversation.status', { ref, to: 'closed', until: null });
  await until(() => !bens.waking() && ben.badges.get('o')?.status === 'closed');

  const writtenOnce = wholesAsked();
  const second = await signedIn('alice', { config, profile });
  const after = await second.tab('gmail', 'alice@acme.test');
  await after.ask('rows.watch', { rows: [row('g')] });
  await until(() => after.badges.get('g')?.status === 'closed');
  expect(wholesAsked()).toBe(writtenOnce);
});

test('a change of one’s own never takes the conversation out of what this device keeps', async () => {
  const deleted: string[] = [];
  class Watched extends Map<string, string> {
    override delete(key: string): boolean {
      deleted.push(key);
      return super.delete(key);
    }
  }
  const profile: Profile = new Watched();
  const ben = await signedIn('ben', { profile });
  const tab = await ben.tab('gmail', 'ben@acme.test');
  const ref = await tab.ask('thread.identify', { thread: 'own', facts: customerMail(`own-${Date.now()}@example.com`) });
  if (!ref) throw new Error('the thread was taken for private');
  const kept = () => profile.get(`conversations/support/${ref.id}`) ?? '';
  await tab.ask('rows.watch', { rows: [row('own')] });
  await until(() => kept() !== '');
  for (const to of ['alice', 'ben', null]) {
    await tab.ask('conversation.assign', { ref, to });
    await until(() => !ben.waking() && kept().includes(`"assignee":${JSON.stringify(to)}`));
  }
  expect(deleted.filter(key => key.includes(ref.id))).toEqual([]);
});
