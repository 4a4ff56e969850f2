import { setLogLevel } from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { customerMail, ensureAcme, openBrowser, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

let alice: TestBrowser;
let gmail: Tab;
let outlook: Tab;

beforeAll(async () => {
  setLogLevel('silent');
  await ensureAcme();
  alice = await signedIn('alice');
  const ben = await signedIn('ben');
  gmail = await alice.tab('gmail', 'alice@acme.test');
  outlook = await ben.tab('outlook', 'ben@acme.test');
});

async function open(tab: Tab, thread: string, messageId: string) {
  await tab.ask('rows.watch', { rows: [row(thread)] });
  await tab.ask('thread.identify', { thread, facts: customerMail(messageId) });
  await tab.ask('thread.show', { thread, visible: true, activity: true });
  await until(() => tab.thread()?.thread === thread && tab.thread()?.view);
}

/** Both have the thread open, each in their own mailbox. */
async function bothOpen(name: string) {
  const [hers, his] = [`g-${name}`, `o-${name}`];
  await open(gmail, hers, `${name}@example.com`);
  await open(outlook, his, `${name}@example.com`);
  return { hers, his };
}
const claimOf = (tab: Tab) => tab.thread()?.view?.claim ?? null;
const activityOf = (tab: Tab) => tab.thread()?.view?.activity ?? [];
const reply = (tab: Tab, thread: string, replying: boolean) => tab.ask('reply.state', { thread, replying });

describe('a claim', () => {
  test('comes with a reply that is begun, is told to both, and goes when it is given up', async () => {
    const { hers } = await bothOpen('claim');
    await reply(gmail, hers, true);
    expect(await until(() => claimOf(outlook))).toMatchObject({ uid: 'alice', name: 'Alice Adams', self: false, live: true });
    expect(await until(() => claimOf(gmail))).toMatchObject({ uid: 'alice', self: true, live: true });
    await reply(gmail, hers, false);
    await until(() => claimOf(outlook) === null);
  });

  test('goes when the answer is sent, and the log says who began and who finished', async () => {
    const { hers } = await bothOpen('finish');
    await reply(gmail, hers, true);
    await until(() => claimOf(outlook));
    await gmail.ask('reply.sent', { thread: hers, messageId: null });
    await until(() => claimOf(outlook) === null && activityOf(outlook).some(({ type }) => type === 'replied'));
    expect(activityOf(outlook).map(({ type, actor }) => `${type} ${actor.uid}`)).toEqual(
      expect.arrayContaining(['claim alice', 'replied alice']),
    );
  });

  test('of two who begin at once has one winner, whom both are told', async () => {
    const { hers, his } = await bothOpen('race');
    await Promise.all([reply(gmail, hers, true), reply(outlook, his, true)]);
    // Both writes have been judged when both see the same claim with the server's time.
    await until(
      () => claimOf(gmail)?.uid === claimOf(outlook)?.uid && claimOf(gmail)?.at === claimOf(outlook)?.at && claimOf(gmail) !== null,
    );
    const [winner, loser] = claimOf(gmail)?.self ? [gmail, outlook] : [outlook, gmail];
    expect(claimOf(loser)).toMatchObject({ self: false, live: true });
    expect(activityOf(loser).filter(({ type }) => type === 'claim')).toHaveLength(1);
    await reply(winner, winner === gmail ? hers : his, false);
    // The loser is still writing: now it is theirs.
    await until(() => claimOf(loser)?.self === true && claimOf(winner)?.self === false);
    await reply(loser, loser === gmail ? hers : his, false);
    await until(() => claimOf(winner) === null);
  });

  test('is not taken over by whoever begins later, nor twice by two tabs', async () => {
    const { hers, his } = await bothOpen('later');
    await reply(gmail, hers, true);
    await until(() => claimOf(outlook));
    await reply(outlook, his, true);
    const second = await alice.tab('gmail', 'alice@acme.test');
    await open(second, hers, 'later@example.com');
    await reply(second, hers, true);
    await until(() => gmail.badges.get(hers)?.people[0]?.state === 'replying');
    await reply(second, hers, false);
    second.close();
    const { at } = (await until(() => claimOf(outlook))) ?? {};
    // A note comes after all that was written before it.
    const ref = outlook.thread()?.view?.ref;
    if (!ref) throw new Error('no thread');
    await outlook.ask('conversation.note', { ref, id: 'note-later', body: 'x', mentions: [] });
    await until(() => gmail.thread()?.view?.notes.some(({ unsent }) => !unsent));
    expect(claimOf(outlook)).toMatchObject({ uid: 'alice', at });
    await until(() => activityOf(gmail).some(({ type }) => type === 'note'));
    expect(activityOf(gmail).filter(({ type }) => type === 'claim')).toHaveLength(1);
    await Promise.all([reply(gmail, hers, false), reply(outlook, his, false)]);
    await until(() => claimOf(gmail) === null && claimOf(outlook) === null);
  });

  test('is told again by a page to a worker that has died, and made no second time', async () => {
    const { hers } = await bothOpen('worker');
    await reply(gmail, hers, true);
    const before = await until(() => claimOf(outlook));
    const next = openBrowser({ profile: alice.profile });
    const popup = next.popup();
    await popup.ask('session.signIn', { email: 'alice@acme.test', password: 'outrigger-dev' });
    const again = await next.tab('gmail', 'alice@acme.test');
    await open(again, hers, 'worker@example.com');
    await reply(again, hers, true);
    await until(() => claimOf(again)?.self);
    await again.ask('thread.show', { thread: hers, visible: true, activity: true });
    await until(() => activityOf(again).length > 0);
    expect(activityOf(again).filter(({ type }) => type === 'claim')).toHaveLength(1);
    expect(claimOf(outlook)).toEqual(before);
  });
});
