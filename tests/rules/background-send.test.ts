import { setLogLevel } from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { customerMail, ensureAcme, openBrowser, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

let ben: TestBrowser;
let gmail: Tab;
let outlook: Tab;

beforeAll(async () => {
  setLogLevel('silent');
  await ensureAcme();
  const alice = await signedIn('alice');
  ben = await signedIn('ben');
  gmail = await alice.tab('gmail', 'alice@acme.test');
  outlook = await ben.tab('outlook', 'ben@acme.test');
});

async function open(tab: Tab, thread: string, messageId: string) {
  await tab.ask('rows.watch', { rows: [row(thread)] });
  await tab.ask('thread.identify', { thread, facts: customerMail(messageId) });
  await tab.ask('thread.show', { thread, visible: true, activity: false });
  const view = await until(() => (tab.thread()?.thread === thread ? tab.thread()?.view : null));
  if (!view) throw new Error('no thread');
  return view.ref;
}

/** The same thread with a later mail from this address. */
const mailFrom = (name: string, from: string, age = 0) =>
  customerMail(`${name}@example.com`, { newest: { messageId: `late-${from}`, from, at: Date.now() - age } });

/** Alice begins to look, Ben has begun a draft while the thread was at rest. */
async function draftOf(name: string) {
  const [hers, his] = [`g-${name}`, `o-${name}`];
  const ref = await open(gmail, hers, `${name}@example.com`);
  await open(outlook, his, `${name}@example.com`);
  const first = { messageId: `${name}@example.com`, from: 'carla@example.com', at: Date.now() - 60_000 };
  await outlook.ask('thread.identify', { thread: his, facts: customerMail(first.messageId, { newest: first }) });
  const base = await outlook.ask('reply.begin', { thread: his });
  const check = () => outlook.ask('reply.check', { thread: his, base });
  const settled = async () => {
    for (;;) {
      const answer = await check();
      if (answer.verdict !== 'unchecked') return answer;
      await new Promise(resolve => setTimeout(resolve, 10)); // what is asked again at once leaves the server's word no time to come
    }
  };
  await settled(); // until it is heard who is there
  return { hers, his, ref, base, check };
}
const seen = (isSo: (view: NonNullable<NonNullable<ReturnType<Tab['thread']>>['view']>) => boolean) =>
  until(() => {
    const view = outlook.thread()?.view;
    return Boolean(view && isSo(view));
  });
const alice = { uid: 'alice', name: 'Alice Adams' };

describe('a send', () => {
  test('is clear when nothing happened, and whatever one did oneself', async () => {
    const { his, ref, check } = await draftOf('calm');
    expect(await check()).toEqual({ verdict: 'clear' });
    await outlook.ask('reply.state', { thread: his, replying: true });
    await seen(({ claim }) => claim?.self === true);
    await outlook.ask('conversation.status', { ref, to: 'pending', until: null });
    await outlook.ask('conversation.assign', { ref, to: 'alice' });
    await seen(({ assignee }) => assignee !== null);
    await until(() => !ben.waking());
    // Whose a change was, the log says; a busy server may not say so in the time that a send may take.
    await expect.poll(check, { timeout: 60_000 }).toEqual({ verdict: 'clear' });
    await outlook.ask('reply.state', { thread: his, replying: false });
  });

  test('is held while a teammate replies, and by their answer', async () => {
    const { hers, check } = await draftOf('held');
    await gmail.ask('reply.state', { thread: hers, replying: true });
    await seen(({ claim }) => claim !== null);
    expect(await check()).toEqual({ verdict: 'hold', reasons: [{ kind: 'claimed', by: alice }] });
    await gmail.ask('reply.sent', { thread: hers, messageId: null });
    await seen(({ lastReply, claim, people }) => lastReply?.uid === 'alice' && claim === null && people[0]?.state !== 'replying');
    expect(await check()).toEqual({ verdict: 'hold', reasons: [{ kind: 'replied', by: alice, at: expect.any(Number) }] });
  });

  test('is held by a teammate’s assignment and status, and by a newer mail of the thread', async () => {
    const { his, ref, check } = await draftOf('changed');
    await outlook.ask('thread.identify', { thread: his, facts: mailFrom('changed', 'carla@example.com') });
    await gmail.ask('conversation.assign', { ref, to: 'alice' });
    await gmail.ask('conversation.status', { ref, to: 'closed', until: null });
    await seen(({ assignee, status }) => assignee?.uid === 'alice' && status === 'closed');
    expect(await check()).toEqual({
      verdict: 'hold',
      reasons: [{ kind: 'mail' }, { kind: 'assigned', to: alice }, { kind: 'status', to: 'closed' }],
    });
  });

  test('is held by an answer that nobody told of, and the team hears of it', async () => {
    const { his, check } = await draftOf('elsewhere');
    await outlook.ask('thread.identify', { thread: his, facts: mailFrom('elsewhere', 'Alice@acme.test') });
    expect(await check()).toEqual({ verdict: 'hold', reasons: [{ kind: 'replied', by: alice, at: expect.any(Number) }] });
    await seen(({ lastReply }) => lastReply?.uid === 'alice');
    expect(await check()).toMatchObject({ verdict: 'hold', reasons: [{ kind: 'replied', by: alice }] });
    await outlook.ask('thread.identify', { thread: his, facts: mailFrom('elsewhere', 'carla@example.com') });
    expect(await check()).toMatchObject({ reasons: [{ kind: 'replied' }, { kind: 'mail' }] });
  });

  test('knows an answer from the inbox’s own address by the inbox, and its own answer by what was told', async () => {
    const { his, check } = await draftOf('inbox');
    await outlook.ask('reply.sent', { thread: his, messageId: null });
    await outlook.ask('thread.identify', { thread: his, facts: mailFrom('inbox', 'support@acme.test') });
    expect(await check()).toEqual({ verdict: 'clear' });
    const other = await draftOf('inbox-phone');
    await outlook.ask('thread.identify', { thread: other.his, facts: mailFrom('inbox-phone', 'support@acme.test', -60_000) }); // a clock that is ahead of the server's
    const support = { uid: 'support', name: 'Support' };
    expect(await other.check()).toEqual({ verdict: 'hold', reasons: [{ kind: 'replied', by: support, at: expect.any(Number) }] });
    await seen(({ lastReply }) => lastReply?.name === 'Support');
  });

  test('is clear though the team hears only now of a mail that was there before the draft', async () => {
    const { his, check } = await draftOf('old');
    await outlook.ask('thread.identify', { thread: his, facts: mailFrom('old', 'carla@example.com', 30_000) });
    const base = await outlook.ask('reply.begin', { thread: his });
    await outlook.ask('thread.show', { thread: his, visible: true, activity: true });
    await seen(({ activity }) => activity?.some(({ type }) => type === 'arrived') ?? false);
    expect(await check()).toMatchObject({ verdict: 'hold', reasons: [{ kind: 'mail' }] });
    expect(await outlook.ask('reply.check', { thread: his, base })).toEqual({ verdict: 'clear' });
  });

  test('is judged by what its page has kept, though the worker that began it has died', async () => {
    const { his, hers, base } = await draftOf('died');
    await gmail.ask('reply.sent', { thread: hers, messageId: null });
    await seen(({ lastReply }) => lastReply?.uid === 'alice');
    const next = openBrowser({ profile: ben.profile });
    const popup = next.popup();
    await popup.ask('session.signIn', { email: 'ben@acme.test', password: 'outrigger-dev' });
    const again = await next.tab('outlook', 'ben@acme.test');
    await open(again, his, 'died@example.com');
    await until(() => again.thread()?.view?.lastReply?.uid === 'alice');
    expect(await again.ask('reply.check', { thread: his, base })).toMatchObject({
      verdict: 'hold',
      reasons: [{ kind: 'replied', by: alice }],
    });
    again.close();
  });

  test('of a private mail is clear and unknown to the team; of one not read yet it is unchecked', async () => {
    const facts = customerMail('letter@example.com', { recipients: ['ben@acme.test'], subject: 'Between us' });
    await outlook.ask('thread.identify', { thread: 'letter', facts });
    expect(await outlook.ask('reply.begin', { thread: 'letter' })).toBeNull();
    expect(await outlook.ask('reply.check', { thread: 'letter', base: null })).toEqual({ verdict: 'clear' });
    expect(await outlook.ask('reply.check', { thread: 'never seen', base: null })).toEqual({
      verdict: 'unchecked',
      why: 'unknown',
    });
  });
});
