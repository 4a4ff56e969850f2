import { setLogLevel } from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { customerMail, ensureAcme, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

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

/** Both look at the same thread, which has one name in both mailboxes here. */
async function open(thread: string) {
  for (const tab of [gmail, outlook]) {
    await tab.ask('rows.watch', { rows: [row(thread)] });
    await tab.ask('thread.identify', { thread, facts: customerMail(`${thread}@example.com`) });
    await tab.ask('thread.show', { thread, visible: true, activity: true });
    await until(() => tab.thread()?.thread === thread && tab.thread()?.view);
  }
  return thread;
}
/** Whether the server has all that Ben did. */
const hasArrived = () => !ben.waking();
const viewOf = (tab: Tab) => tab.thread()?.view ?? null;
const logOf = (tab: Tab) => viewOf(tab)?.activity ?? [];
const logged = (tab: Tab, type: string) =>
  until(
    () => logOf(tab).filter(event => event.type === type),
    found => found.length > 0,
  );

describe('a mail that was sent all the same', () => {
  test('is in the log with what held it, once however often it is told', async () => {
    const thread = await open('passed-held');
    const told = { id: 'send-1', thread, reasons: ['claimed', 'mail', 'mail'] as ('claimed' | 'mail')[], why: null };
    await outlook.ask('reply.passed', told);
    await outlook.ask('reply.passed', told);
    expect(await logged(gmail, 'override')).toMatchObject([{ actor: { uid: 'ben' }, after: { reasons: ['claimed', 'mail'] } }]);
    await outlook.ask('reply.passed', { ...told, id: 'send-2', reasons: [], why: 'silent' });
    expect(await logged(gmail, 'unchecked')).toMatchObject([{ actor: { uid: 'ben' }, after: { why: 'silent' } }]);
    expect(logOf(gmail).filter(({ type }) => type === 'override')).toHaveLength(1);
  });
});

describe('an answer', () => {
  test('is told once however often its page asks, and two in a row are two though the webmail showed the second first', async () => {
    const thread = await open('passed-answers');
    const sent = (messageId: string) => outlook.ask('reply.sent', { thread, messageId });
    const replies = () => logOf(gmail).filter(({ type }) => type === 'replied');
    await sent('one@acme.test');
    await sent('one@acme.test');
    await until(() => replies().length > 0 && hasArrived());
    await sent('one@acme.test');
    await outlook.ask('thread.identify', { thread, facts: customerMail(`${thread}@example.com`, { messageIds: ['two@acme.test'] }) });
    await until(hasArrived);
    await sent('two@acme.test');
    await until(() => replies().length > 1);
    await sent('two@acme.test');
    const ref = viewOf(outlook)?.ref;
    if (!ref) throw new Error('no thread');
    await outlook.ask('conversation.note', { ref, id: 'after-answers', body: 'x', mentions: [] });
    await logged(gmail, 'note'); // comes after all that was written before it
    expect(replies()).toHaveLength(2);
  });
});

describe('a reply that was taken back', () => {
  test('leaves the one before it, and both in the log', async () => {
    const thread = await open('passed-undone');
    await gmail.ask('reply.sent', { thread, messageId: null });
    const first = await until(() => viewOf(outlook)?.lastReply);
    await outlook.ask('reply.sent', { thread, messageId: null });
    await until(() => viewOf(gmail)?.lastReply?.uid === 'ben' && hasArrived());
    await outlook.ask('reply.undone', { thread });
    expect(
      await until(
        () => viewOf(gmail)?.lastReply,
        last => last?.uid === 'alice',
      ),
    ).toMatchObject({ at: first?.at });
    expect((await logged(gmail, 'undone')).map(({ actor }) => actor.uid)).toEqual(['ben']);
    await outlook.ask('reply.undone', { thread }); // told once more: nothing of one's own is left to take back
    expect(hasArrived()).toBe(true);
  });

  test('is a reply again when the same mail is sent once more, also soon after another of one’s own', async () => {
    const thread = await open('passed-again');
    const replies = () => logOf(gmail).filter(({ type }) => type === 'replied');
    await outlook.ask('reply.sent', { thread, messageId: 'before-again@acme.test' });
    await until(() => replies().length === 1 && hasArrived());
    await outlook.ask('reply.sent', { thread, messageId: 'again@acme.test' });
    await until(() => replies().length === 2 && hasArrived());
    await outlook.ask('reply.undone', { thread });
    await logged(gmail, 'undone');
    await until(hasArrived);
    await outlook.ask('reply.sent', { thread, messageId: 'again@acme.test' });
    await until(() => replies().length === 3 && hasArrived());
    await outlook.ask('reply.sent', { thread, messageId: 'again@acme.test' }); // asked by a page whose worker died
    await until(hasArrived);
    const ref = viewOf(outlook)?.ref;
    if (!ref) throw new Error('no thread');
    await outlook.ask('conversation.note', { ref, id: 'after-again', body: 'x', mentions: [] });
    await logged(gmail, 'note');
    expect(replies()).toHaveLength(3);
  });

  test('is never a teammate’s', async () => {
    const thread = await open('passed-theirs');
    await gmail.ask('reply.sent', { thread, messageId: null });
    await until(() => viewOf(outlook)?.lastReply);
    await outlook.ask('reply.undone', { thread });
    expect(hasArrived()).toBe(true);
    expect(viewOf(outlook)).toMatchObject({ lastReply: { uid: 'alice' } });
  });
});

describe('taking a reply over', () => {
  test('makes it mine, tells both whose it was, and then only the other’s send is held', async () => {
    const thread = await open('passed-taken');
    const base = await gmail.ask('reply.begin', { thread });
    await gmail.ask('reply.state', { thread, replying: true });
    await until(() => viewOf(outlook)?.claim?.uid === 'alice');
    await outlook.ask('reply.state', { thread, replying: true });
    const check = (tab: Tab) => tab.ask('reply.check', { thread, base });
    expect(await check(outlook)).toMatchObject({ verdict: 'hold' });
    await outlook.ask('reply.take', { thread });
    await until(() => viewOf(gmail)?.claim?.uid === 'ben' && viewOf(outlook)?.claim?.self);
    const takeOver = await until(
      () => logOf(gmail).filter(({ type, actor }) => type === 'claim' && actor.uid === 'ben'),
      found => found.length > 0,
    );
    expect(takeOver).toMatchObject([{ before: { claim: { uid: 'alice' } } }]);
    expect(await check(outlook)).toEqual({ verdict: 'clear' });
    expect(await check(gmail)).toMatchObject({ verdict: 'hold', reasons: [{ kind: 'claimed', by: { uid: 'ben' } }] });
    await outlook.ask('reply.take', { thread });
    for (const tab of [gmail, outlook]) await tab.ask('reply.state', { thread, replying: false });
    await until(() => viewOf(gmail)?.claim === null);
  });
});
