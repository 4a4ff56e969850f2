import { setLogLevel } from 'firebase/firestore';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ConversationRef } from '#domain/conversation.ts';
import { allDocuments, setFields } from '../stage/documents.ts';
import { openTap, type Tap } from '../stage/tap.ts';
import { customerMail, ensureAcme, openBrowser, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

const firebase = { ...inject('firebase'), stop: async () => {} };

let wire: Tap;
let alice: TestBrowser;
let gmail: Tab;
let outlook: Tab;
let ref: ConversationRef;

const other = () => outlook.badges.get('o');
const connection = () => {
  const session = gmail.session();
  return session?.state === 'signedIn' ? session.connection.state : session?.state;
};
const view = () => gmail.thread()?.view ?? null;

beforeAll(async () => {
  setLogLevel('silent');
  await ensureAcme();
  wire = await openTap(firebase.firestore);
  const config = firebase.config.replace(`:${firebase.firestore.port}"`, `:${wire.port}"`);
  const [hers, his] = await Promise.all([signedIn('alice', { config }), signedIn('ben')]);
  alice = hers;
  gmail = await hers.tab('gmail', 'alice@acme.test');
  outlook = await his.tab('outlook', 'ben@acme.test');
  await Promise.all([gmail.ask('rows.watch', { rows: [row('g')] }), outlook.ask('rows.watch', { rows: [row('o')] })]);
  const facts = customerMail(`offline-${Date.now()}@example.com`);
  const made = await gmail.ask('thread.identify', { thread: 'g', facts });
  await outlook.ask('thread.identify', { thread: 'o', facts });
  if (!made) throw new Error('the thread was taken for private');
  ref = made;
  await gmail.ask('thread.show', { thread: 'g', visible: true, activity: true });
  await until(() => view() && other());
});
afterAll(() => wire?.close());

test('a cut connection is noticed; what is done then is shown at once and asks to be sent later', async () => {
  wire.cut();
  await until(connection, state => state === 'offline');
  await gmail.ask('conversation.assign', { ref, to: 'alice' });
  await gmail.ask('conversation.note', { ref, id: 'offline-1', body: 'First', mentions: [] });
  await gmail.ask('conversation.note', { ref, id: 'offline-2', body: 'Second', mentions: [] });
  const shown = await until(view, now => now?.notes.length === 2 && now.notes.every(({ unsent }) => unsent));
  expect(shown).toMatchObject({ assignee: { uid: 'alice' }, unsent: true, noteCount: 2, connection: { state: 'offline' } });
  expect(alice.waking()).toBe(true);
  expect(other()).toMatchObject({ assignee: null, noteCount: 0 });
});

test('all of it arrives, in order and once, when the server is back', async () => {
  wire.mend();
  await gmail.ask('page.woke', undefined);
  await until(other, now => now?.assignee?.uid === 'alice' && now.noteCount === 2);
  await until(view, now => now?.unsent === false && now.connection.state === 'online');
  await outlook.ask('thread.show', { thread: 'o', visible: true, activity: true });
  const his = await until(
    () => outlook.thread()?.view,
    now => now?.notes.length === 2 && (now.activity?.length ?? 0) >= 4,
  );
  expect(his?.notes.map(({ body }) => body)).toEqual(['First', 'Second']);
  expect(his?.activity?.map(({ type }) => type)).toEqual(['note', 'note', 'assign', 'created']);
  await until(alice.waking, waking => !waking);
});

test('what a teammate did meanwhile wins over what was done offline, and the author is told', async () => {
  wire.cut();
  await until(connection, state => state === 'offline');
  await gmail.ask('conversation.assign', { ref, to: null });
  await gmail.ask('conversation.note', { ref, id: 'offline-3', body: 'Third', mentions: [] });
  await outlook.ask('conversation.assign', { ref, to: 'chloe' });
  await until(other, now => now?.assignee?.uid === 'chloe' && !now.unsent);
  wire.mend();
  await gmail.ask('page.woke', undefined);
  const told = await until(view, now => now?.problem !== null && now?.unsent === false);
  expect(told).toMatchObject({
    problem: { code: 'lostRace', what: 'assign', by: 'Ben Berger', now: 'chloe' },
    assignee: { uid: 'chloe' },
    noteCount: 3,
  });
  await until(other, now => now?.noteCount === 3);
});

test('a change that the rules refuse is undone and explained', async () => {
  const path = '/teams/acme/members/alice';
  const fields = (await allDocuments(firebase)).get(path);
  wire.cut();
  await until(connection, state => state === 'offline');
  await setFields(firebase, path, {
    inboxes: { mapValue: { fields: { support: { stringValue: 'read' } } } },
    role: { stringValue: 'member' },
  });
  await gmail.ask('conversation.assign', { ref, to: 'ben' });
  await until(view, now => now?.assignee?.uid === 'ben');
  wire.mend();
  await gmail.ask('page.woke', undefined);
  const told = await until(view, now => now?.problem?.code === 'refused' && now.unsent === false && !now.may.manage);
  expect(told).toMatchObject({ problem: { code: 'refused', what: 'assign' }, assignee: { uid: 'chloe' } });
  await setFields(firebase, path, { inboxes: fields?.inboxes, role: fields?.role });
});

test('whoever is put out of the team is not seen any more, and keeps nothing of it', async () => {
  const browser = await signedIn('chloe');
  const now = { timestampValue: new Date().toISOString() };
  const [place, device] = [{ inbox: { stringValue: ref.inbox }, conversation: { stringValue: ref.id } }, { stringValue: 'left' }];
  const lease = { uid: { stringValue: 'chloe' }, device, ...place, state: { stringValue: 'viewing' }, since: now, at: now };
  await setFields(firebase, '/teams/acme/presence/chloe_left', lease);
  const isSeen = () => other()?.people.some(({ uid }) => uid === 'chloe');
  await until(isSeen);
  const popup = browser.popup();
  await until(popup.session, session => session?.state === 'signedIn');
  await setFields(firebase, '/teams/acme/members/chloe', { status: { stringValue: 'disabled' } });
  expect(await until(popup.session, session => session?.state === 'noTeam' || session?.state === 'signedOut')).toMatchObject({
    problem: null,
  });
  await until(
    () => [...browser.profile.keys()],
    keys => keys.join() === 'consent 1',
  );
  await until(() => isSeen() === false);
  await setFields(firebase, '/teams/acme/members/chloe', { status: { stringValue: 'active' } });
});

test('a config that cannot be read is a problem that says why', async () => {
  const popup = openBrowser({ config: '' }).popup();
  await expect(popup.ask('session.configure', { text: '{"projectId":"x"}' })).rejects.toMatchObject({
    problem: { code: 'badConfig', detail: 'The Firebase config has no apiKey.' },
  });
  await expect(popup.ask('session.signIn', { email: 'a@b.test', password: 'x' })).rejects.toMatchObject({
    problem: { code: 'team', reason: 'noProject' },
  });
});
