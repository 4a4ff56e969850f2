import { setLogLevel } from 'firebase/firestore';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ConversationRef } from '#domain/conversation.ts';
import { allDocuments } from '../stage/documents.ts';
import { openTap, type Tap } from '../stage/tap.ts';
import { customerMail, ensureAcme, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

/** Seconds without the server; `CUT=120` for the whole two minutes. */
const CUT = Number(process.env.CUT ?? 5);

/** Milliseconds within which a browser must have come back; in Node, other than in a browser, the line itself waits longer before each try, up to two minutes. */
const BACK = 60_000 + 1_000 * CUT;

type Side = { uid: 'alice' | 'ben'; browser: TestBrowser; tab: Tab };

const threads = ['cut-0', 'cut-1', 'cut-2', 'cut-3'] as const;
/** In these both want to have it; in the others one takes it and the other closes it. */
const contested: readonly string[] = threads.slice(0, 2);

const firebase = inject('firebase');
const refs = new Map<string, ConversationRef>();
let wire: Tap;
let alice: Side;
let ben: Side;

const connection = ({ tab }: Side) => {
  const session = tab.session();
  return session?.state === 'signedIn' ? session.connection.state : session?.state;
};
const badge = ({ tab }: Side, thread: string) => tab.badges.get(thread);
const refOf = (thread: string): ConversationRef => {
  const ref = refs.get(thread);
  if (!ref) throw new Error('the thread was taken for private');
  return ref;
};
const show = async ({ tab }: Side, thread: string) => {
  await tab.ask('thread.show', { thread, visible: true, activity: true });
  await until(() => tab.thread()?.thread === thread && tab.thread()?.view);
};
const note = ({ uid, tab }: Side, thread: string, number: number) => {
  const id = `${thread}-${uid}-${number}`;
  return tab.ask('conversation.note', { ref: refOf(thread), id, body: id, mentions: [] });
};
const assign = ({ uid, tab }: Side, thread: string) => tab.ask('conversation.assign', { ref: refOf(thread), to: uid });

async function sit(uid: Side['uid'], host: 'gmail' | 'outlook', config: string): Promise<Side> {
  const browser = await signedIn(uid, { config });
  const tab = await browser.tab(host, `${uid}@acme.test`);
  await tab.ask('rows.watch', { rows: threads.map(thread => row(thread)) });
  for (const thread of threads) {
    const made = await tab.ask('thread.identify', { thread, facts: customerMail(`${thread}@example.com`) });
    if (made) refs.set(thread, made);
  }
  return { uid, browser, tab };
}

/** The log of a conversation as the server has it: who did what, in order. */
async function log(thread: string): Promise<string[]> {
  const { inbox, id } = refOf(thread);
  const path = `/teams/acme/inboxes/${inbox}/conversations/${id}/events/`;
  const text = (value: unknown) => (value as { stringValue?: string } | undefined)?.stringValue ?? '';
  return [...(await allDocuments(firebase))]
    .filter(([one]) => one.startsWith(path))
    .sort(([a], [b]) => Number(a.slice(path.length)) - Number(b.slice(path.length)))
    .map(([, { actor, type, note: one }]) => [text(actor), text(type), text(one)].filter(Boolean).join(' '));
}

beforeAll(async () => {
  setLogLevel('silent');
  await ensureAcme();
  wire = await openTap(firebase.firestore);
  const config = firebase.config.replace(`:${firebase.firestore.port}"`, `:${wire.port}"`);
  alice = await sit('alice', 'gmail', config);
  ben = await sit('ben', 'outlook', config);
  for (const thread of threads) await until(() => badge(alice, thread) && badge(ben, thread));
});
afterAll(() => wire?.close());

test(`of two people who do twenty things within ${CUT} s without the server, each sees their own as not yet seen by the team`, {
  timeout: 400_000,
}, async () => {
  wire.cut();
  for (const side of [alice, ben]) await until(() => connection(side) === 'offline');
  for (const thread of threads) {
    await assign(alice, thread);
    await note(alice, thread, 1);
    await note(alice, thread, 2);
    if (contested.includes(thread)) await assign(ben, thread);
    else await ben.tab.ask('conversation.status', { ref: refOf(thread), to: 'closed', until: null });
    await note(ben, thread, 1);
  }
  await new Promise(resolve => setTimeout(resolve, CUT * 1_000));
  for (const thread of threads) {
    expect(badge(alice, thread)).toMatchObject({ assignee: { uid: 'alice' }, status: 'open', noteCount: 2, unsent: true });
    const his = contested.includes(thread) ? { assignee: { uid: 'ben' }, status: 'open' } : { assignee: null, status: 'closed' };
    expect(badge(ben, thread)).toMatchObject({ ...his, noteCount: 1, unsent: true });
    expect(await log(thread)).toEqual([expect.stringContaining('created')]);
  }
});

test('once the server is back everything is there, once and in each one’s order, and who lost a race is told to whom', {
  timeout: 400_000,
}, async () => {
  wire.mend();
  for (const { tab } of [alice, ben]) await tab.ask('page.woke', undefined);
  for (const thread of threads)
    for (const side of [alice, ben])
      await until(() => badge(side, thread)?.unsent === false && badge(side, thread)?.noteCount === 3, Boolean, BACK);
  for (const thread of threads) {
    await until(() => badge(alice, thread)?.assignee?.uid === badge(ben, thread)?.assignee?.uid);
    await until(() => badge(alice, thread)?.status === badge(ben, thread)?.status);
    const told = await log(thread);
    const of = (what: string) => told.filter(one => one.startsWith(what));
    expect(of('alice note')).toEqual([1, 2].map(number => `alice note ${thread}-alice-${number}`));
    expect(of('ben note')).toEqual([`ben note ${thread}-ben-1`]);

    for (const side of [alice, ben]) await show(side, thread);
    const [hers, his] = [alice, ben].map(({ tab }) => tab.thread()?.view);
    const holder = badge(alice, thread)?.assignee?.uid;
    if (contested.includes(thread)) {
      expect(told.filter(one => one.endsWith(' assign'))).toEqual([`${holder} assign`]);
      const [loser, winner, name] = holder === 'alice' ? [his, hers, 'Alice Adams'] : [hers, his, 'Ben Berger'];
      expect(loser?.problem).toMatchObject({ code: 'lostRace', what: 'assign', by: name, now: holder });
      expect(winner?.problem).toBeNull();
    } else {
      expect(holder).toBe('alice');
      expect(badge(alice, thread)?.status).toBe('closed');
      expect([hers?.problem, his?.problem]).toEqual([null, null]);
    }
    for (const { tab } of [alice, ben]) await until(() => tab.thread()?.view?.notes.length === 3);
  }
  for (const { browser } of [alice, ben]) await until(() => browser.profile.get('journal') === '[]');
});
