import { setLogLevel } from 'firebase/firestore';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import type { ConversationRef } from '#domain/conversation.ts';
import { allDocuments, setFields } from '../stage/documents.ts';
import { customerMail, ensureAcme, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

const HOUR = 3_600_000;
const firebase = inject('firebase');

let chloe: Tab;
beforeAll(async () => {
  setLogLevel('silent');
  await ensureAcme();
  chloe = await (await signedIn('chloe')).tab('gmail', 'chloe@acme.test');
});
const trueNow = Date.now;
afterEach(() => vi.restoreAllMocks());
/** This machine's clock from now on; the server's and the monotonic one go on as before. */
const setClock = (off: number) => vi.spyOn(Date, 'now').mockImplementation(() => trueNow() + off);

async function open(tab: Tab, name: string): Promise<ConversationRef> {
  await tab.ask('rows.watch', { rows: [row(name)] });
  const ref = await tab.ask('thread.identify', { thread: name, facts: customerMail(`${name}@example.com`) });
  await tab.ask('thread.show', { thread: name, visible: true, activity: false });
  await until(() => tab.thread()?.thread === name && tab.thread()?.view);
  if (!ref) throw new Error('The thread is private.');
  return ref;
}
/** Who else is in the thread on screen, such as `alice replying`. */
const seen = (tab: Tab) =>
  tab
    .thread()
    ?.view?.people.map(({ uid, state }) => `${uid} ${state}`)
    .join();

/** What somebody's browser that is gone has left in a conversation, so many milliseconds ago. */
const leave = ({ inbox, id }: ConversationRef, uid: string, ago: number) => {
  const at = { timestampValue: new Date(trueNow() - ago).toISOString() };
  const place = { inbox: { stringValue: inbox }, conversation: { stringValue: id }, state: { stringValue: 'viewing' } };
  const lease = { uid: { stringValue: uid }, device: { stringValue: 'gone' }, ...place, since: at, at };
  return setFields(firebase, `/teams/acme/presence/${uid}_gone`, lease);
};

test.each([
  ['right', 0],
  ['five hours ahead', 5 * HOUR],
  ['five hours behind', -5 * HOUR],
])('whose clock is %s sees who is there, and no ghost of who was', async (name, off) => {
  const ref = await open(chloe, `clock ${name}`);
  await leave(ref, 'dan', 200_000);
  setClock(off);
  const browser = await signedIn('ben');
  const tab = await browser.tab('outlook', 'ben@acme.test');
  await open(tab, `clock ${name}`);
  await until(
    () => seen(tab),
    people => people === 'chloe viewing',
  );
  expect(tab.thread()?.view?.people[0]?.age).toBeLessThan(60_000);
  tab.close();
});

test('who left while this machine slept is gone when it wakes, though the monotonic clock stood still', async () => {
  const tab = await (await signedIn('ben')).tab('outlook', 'ben@acme.test');
  const ref = await open(tab, 'sleep');
  const whoIsThere = async () => {
    const people = seen(tab);
    await leave(ref, 'dan', 10 * 60_000); // told just now, as by what was heard before the sleep; the first times the server's clock may not be known
    return people;
  };
  await expect.poll(whoIsThere, { timeout: 60_000, interval: 500 }).toBe('dan viewing');
  setClock(10 * 60_000);
  const whoWoke = async () => {
    await tab.ask('page.woke', undefined); // the lease may not be renewed in its first two seconds
    return seen(tab);
  };
  await expect.poll(whoWoke, { timeout: 60_000 }).toBe('');
  tab.close();
});

describe('one person with two devices', () => {
  const name = 'devices';
  let home: TestBrowser;
  let [desk, phone, laptop]: Tab[] = [];
  const sees = (people: string) =>
    until(
      () => chloe.thread()?.thread === name && seen(chloe),
      now => now === people,
    );
  const tabs = () => {
    if (!desk || !phone || !laptop) throw new Error('Nothing is open.');
    return { desk, phone, laptop };
  };
  const show = (tab: Tab, thread: string | null, visible: boolean) => tab.ask('thread.show', { thread, visible, activity: false });

  beforeAll(async () => {
    const [office, other] = [await signedIn('alice'), await signedIn('alice')];
    home = other;
    desk = await office.tab('gmail', 'alice@acme.test');
    phone = await office.tab('gmail', 'alice@acme.test');
    laptop = await home.tab('outlook', 'alice@acme.test');
    await open(chloe, name);
    for (const tab of [desk, phone, laptop]) await open(tab, name);
  });

  test.each<[does: string, act: () => Promise<unknown>, people: string]>([
    ['looks in three tabs', async () => {}, 'alice viewing'],
    ['replies in one', () => tabs().laptop.ask('reply.state', { thread: name, replying: true }), 'alice replying'],
    ['closes another', async () => tabs().phone.close(), 'alice replying'],
    ['gives the reply up', () => tabs().laptop.ask('reply.state', { thread: name, replying: false }), 'alice viewing'],
    ['leaves the thread there', () => show(tabs().laptop, null, true), 'alice viewing'],
    ['hides the last tab that shows it', () => show(tabs().desk, name, false), ''],
    ['comes back to it', () => show(tabs().desk, name, true), 'alice viewing'],
    ['goes to another thread', () => show(tabs().desk, null, true), ''],
    ['opens it on the other device', () => show(tabs().laptop, name, true), 'alice viewing'],
    ['signs out there', () => home.popup().ask('session.signOut', undefined), ''],
  ])('who %s is seen once, as what counts most, or not at all', async (_, act, people) => {
    await act();
    await sees(people);
  });

  test('a hidden tab renews nothing', async () => {
    await show(tabs().desk, name, false);
    await tabs().desk.ask('page.alive', { visible: false });
    await expect
      .poll(async () => [...(await allDocuments(firebase, '/teams/acme'))].filter(([path]) => path.includes('/presence/alice_')), {
        timeout: 60_000,
      })
      .toEqual([]);
  });
});
