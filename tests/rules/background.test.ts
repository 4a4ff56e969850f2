import { setLogLevel } from 'firebase/firestore';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { allDocuments } from '../stage/documents.ts';
import { customerMail, ensureAcme, openBrowser, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';
import { pendingNote } from './pending-note.ts';

const documents = () => allDocuments(inject('firebase'));

let alice: TestBrowser;
let ben: TestBrowser;
let gmail: Tab;
let outlook: Tab;

beforeAll(async () => {
  setLogLevel('silent');
  await ensureAcme();
  [alice, ben] = await Promise.all([signedIn('alice'), signedIn('ben')]);
  gmail = await alice.tab('gmail', 'alice@acme.test');
  outlook = await ben.tab('outlook', 'ben@acme.test');
});

/** Whether the server has all that anybody did. */
const hasAllArrived = () => !alice.waking() && !ben.waking();

/** Both have the mail on screen; Alice sees it first. */
async function bothSee(messageId: string) {
  const [hers, his] = [`g-${messageId}`, `o-${messageId}`];
  await Promise.all([gmail.ask('rows.watch', { rows: [row(hers)] }), outlook.ask('rows.watch', { rows: [row(his)] })]);
  const ref = await gmail.ask('thread.identify', { thread: hers, facts: customerMail(messageId) });
  await outlook.ask('thread.identify', { thread: his, facts: customerMail(messageId) });
  if (!ref) throw new Error('the thread was taken for private');
  await until(() => outlook.badges.get(his));
  return { ref, hers, his, badge: () => gmail.badges.get(hers), other: () => outlook.badges.get(his) };
}

describe('signing in', () => {
  test('tells who one is, the team and its inboxes', async () => {
    const session = await until(gmail.session, view => view?.state === 'signedIn');
    expect(session).toMatchObject({
      me: { uid: 'alice', name: 'Alice Adams', role: 'owner' },
      team: { id: 'acme', name: 'Acme' },
      inboxes: [{ id: 'sales' }, { id: 'support', addresses: ['support@acme.test'] }],
    });
    expect(session?.state === 'signedIn' && session.members.map(({ uid }) => uid)).toEqual(['alice', 'ben', 'chloe', 'dan']);
  });

  test('a wrong password is a problem in words of its own', async () => {
    const popup = openBrowser().popup();
    await expect(popup.ask('session.signIn', { email: 'alice@acme.test', password: 'wrong' })).rejects.toMatchObject({
      problem: { code: 'wrongPassword' },
    });
    expect(await until(popup.session, view => view?.state === 'signedOut')).toMatchObject({ project: 'demo-outrigger' });
  });
});

describe('identity', () => {
  test('one mail in two mailboxes is one conversation, made once', async () => {
    const { ref, badge, other } = await bothSee('first@example.com');
    expect(other()?.ref).toEqual(ref);
    expect(badge()).toMatchObject({ ref, status: 'open', assignee: null, noteCount: 0 });
    const paths = [...(await documents()).keys()].filter(path => path.includes(ref.id));
    expect(paths.sort()).toEqual([
      `/teams/acme/inboxes/support/conversations/${ref.id}`,
      `/teams/acme/inboxes/support/conversations/${ref.id}/events/1`,
    ]);
  });

  test('what is private leaves nothing behind outside this browser', async () => {
    const before = JSON.stringify([...(await documents())]);
    const facts = customerMail('secret@example.com', { recipients: ['alice@acme.test'], subject: 'Between us' });
    const { wanted } = await gmail.ask('rows.watch', { rows: [row('private', 'Between us', 'carla@example.com')] });
    expect(wanted).toEqual(['private']);
    expect(await gmail.ask('thread.identify', { thread: 'private', facts })).toBeNull();
    await gmail.ask('thread.show', { thread: 'private', visible: true, activity: true });
    await gmail.ask('reply.state', { thread: 'private', replying: true });
    await gmail.ask('reply.sent', { thread: 'private', messageId: 'answer@example.com' });
    expect(await until(gmail.thread)).toEqual({ thread: 'private', view: null });
    expect(await gmail.ask('rows.watch', { rows: [row('private', 'Between us', 'carla@example.com')] })).toEqual({ wanted: [] });
    expect(gmail.badges.get('private') ?? null).toBeNull();
    expect(JSON.stringify([...(await documents())])).toBe(before);
  });

  test('an old mail has its badge but no document before somebody changes something', async () => {
    const facts = customerMail('ninety-days-old@example.com', { date: Date.now() - 90 * 86_400_000 });
    await gmail.ask('rows.watch', { rows: [row('old')] });
    const ref = await gmail.ask('thread.identify', { thread: 'old', facts });
    if (!ref) throw new Error('private');
    const badge = () => gmail.badges.get('old');
    expect(await until(badge)).toMatchObject({ ref, assignee: null, status: 'open' });
    const path = `/teams/acme/inboxes/support/conversations/${ref.id}`;
    expect((await documents()).has(path)).toBe(false);
    await gmail.ask('conversation.assign', { ref, to: 'ben' });
    await until(badge, view => view?.assignee?.uid === 'ben');
    await until(hasAllArrived);
    const after = await documents();
    expect([...after.keys()].filter(one => one.startsWith(path))).toHaveLength(3);
  });

  test('a shared mailbox whose rows tell no Message-ID meets its conversation when the ids are known', async () => {
    const shared = await ben.tab('outlook', 'support@acme.test');
    const { ref } = await bothSee('shared@example.com');
    const { wanted } = await shared.ask('rows.watch', { rows: [row('s1', 'About shared@example.com', 'carla@example.com')] });
    expect(wanted).toEqual(['s1']);
    await until(() => shared.badges.get('s1')?.ref.id === ref.id); // by its soft name
    await shared.ask('rows.watch', { rows: [row('s2', 'Another subject', 'carla@example.com')] });
    expect(await until(() => shared.badges.get('s2'))).toMatchObject({ status: 'open', ref: { inbox: 'support' } });
    const provisional = shared.badges.get('s2')?.ref;
    if (!provisional) throw new Error('no badge');
    await shared.ask('conversation.status', { ref: provisional, to: 'pending', until: null });
    await shared.ask('thread.show', { thread: 's2', visible: true, activity: true });
    await until(hasAllArrived);
    await shared.ask('thread.identify', { thread: 's2', facts: customerMail('shared@example.com', { subject: 'Another subject' }) });
    // The older one lives on, the provisional one points to it.
    await until(() => shared.badges.get('s2')?.ref.id === ref.id);
    const merged = await untilStored(provisional.id, text => text.includes(ref.id));
    expect(merged).toContain('mergedInto');
    shared.close();
  });
});

async function untilStored(id: string, isSo: (text: string) => boolean): Promise<string> {
  for (let tries = 0; ; tries++) {
    const text = JSON.stringify((await documents()).get(`/teams/acme/inboxes/support/conversations/${id}`) ?? null);
    if (isSo(text) || tries > 50) return text;
  }
}

describe('changes', () => {
  test('an assignment reaches the other, is kept until the server has it, and is no longer "unsent" then', async () => {
    const { ref, badge, other } = await bothSee('assign@example.com');
    await gmail.ask('conversation.assign', { ref, to: 'alice' });
    expect(await until(badge, view => view?.assignee !== null)).toMatchObject({ assignee: { uid: 'alice', name: 'Alice Adams' } });
    await until(other, view => view?.assignee?.uid === 'alice');
    await until(hasAllArrived);
    await until(badge, view => view?.unsent === false);
    expect(JSON.parse(alice.profile.get('journal') ?? '[]')).toEqual([]);
  });

  test('of two who assign at once one wins, and the other is told who', async () => {
    const { ref, hers, his, badge, other } = await bothSee('race@example.com');
    await Promise.all([
      gmail.ask('thread.show', { thread: hers, visible: true, activity: true }),
      outlook.ask('thread.show', { thread: his, visible: true, activity: true }),
    ]);
    await Promise.all([until(() => gmail.thread()?.view), until(() => outlook.thread()?.view)]);
    await Promise.all([gmail.ask('conversation.assign', { ref, to: 'alice' }), outlook.ask('conversation.assign', { ref, to: 'ben' })]);
    const problems = () => [gmail.thread()?.view?.problem, outlook.thread()?.view?.problem].filter(Boolean);
    await until(problems, told => told.length === 1);
    await until(hasAllArrived);
    await until(
      () => [badge()?.assignee?.uid, other()?.assignee?.uid],
      ([hers, his]) => hers === his,
    );
    expect(badge()?.assignee).toEqual(other()?.assignee);
    const winner = badge()?.assignee;
    expect(problems()).toEqual([{ code: 'lostRace', what: 'assign', by: winner?.name, now: winner?.uid }]);
    const loser = winner?.uid === 'alice' ? outlook : gmail;
    await loser.ask('conversation.dismissProblem', { ref });
    await until(() => loser.thread()?.view?.problem === null);
  });

  test('changes of different things at once are both made', async () => {
    const { ref, badge, other } = await bothSee('both@example.com');
    await Promise.all([
      gmail.ask('conversation.assign', { ref, to: 'alice' }),
      outlook.ask('conversation.status', { ref, to: 'closed', until: null }),
      gmail.ask('conversation.note', { ref, id: 'note-a', body: 'One', mentions: [] }),
      outlook.ask('conversation.note', { ref, id: 'note-b', body: 'Two', mentions: ['alice'] }),
    ]);
    for (const view of [badge, other]) {
      await until(view, one => one?.assignee?.uid === 'alice' && one.status === 'closed' && one.noteCount === 2);
    }
  });

  test('a reply that was sent becomes the last reply; told twice it counts once', async () => {
    const { hers, his } = await bothSee('reply@example.com');
    await outlook.ask('thread.show', { thread: his, visible: true, activity: true });
    await gmail.ask('reply.sent', { thread: hers, messageId: 'answer@acme.test' });
    await gmail.ask('reply.sent', { thread: hers, messageId: 'answer@acme.test' });
    const view = await until(
      () => outlook.thread()?.view,
      one => Boolean(one?.lastReply) && one?.activity?.some(({ type }) => type === 'replied') === true,
    );
    expect(view?.lastReply).toMatchObject({ uid: 'alice', name: 'Alice Adams', self: false });
    expect(view?.activity?.filter(({ type }) => type === 'replied')).toHaveLength(1);
  });

  test('a page may not change what it was not shown, nor a viewer anything', async () => {
    const { ref, hers } = await bothSee('given@example.com');
    const stranger = await alice.tab('gmail', 'alice@acme.test');
    await expect(
      Promise.race([
        stranger.ask('conversation.assign', { ref, to: 'alice' }),
        stranger.ask('rows.watch', { rows: [] }).then(() => new Promise(resolve => setTimeout(resolve, 300))),
      ]),
    ).rejects.toMatchObject({ problem: { code: 'notThere' } });
    const dan = await signedIn('dan');
    const his = await dan.tab('gmail', 'dan@acme.test');
    await his.ask('rows.watch', { rows: [row(hers)] });
    await his.ask('thread.identify', { thread: hers, facts: customerMail('given@example.com') });
    await until(() => his.badges.get(hers));
    await expect(his.ask('conversation.assign', { ref, to: 'dan' })).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await expect(his.ask('conversation.note', { ref, id: 'n', body: 'x', mentions: [] })).rejects.toMatchObject({
      problem: { code: 'notAllowed' },
    });
    stranger.close();
    his.close();
  });

  test('a worker that died before its change was sent makes it in its next life', async () => {
    const { ref, other } = await bothSee('died@example.com');
    const profile = new Map([['journal', JSON.stringify([pendingNote(ref, 'note-died')])]]);
    const next = openBrowser({ profile });
    const popup = next.popup();
    await popup.ask('session.signIn', { email: 'alice@acme.test', password: 'outrigger-dev' });
    await until(other, view => view?.noteCount === 1);
    await until(() => profile.get('journal') === '[]');
  });
});

describe('presence', () => {
  test('viewing and replying are seen by the other, not by oneself, and end', async () => {
    const { hers, badge, other } = await bothSee('here@example.com');
    await gmail.ask('thread.show', { thread: hers, visible: true, activity: true });
    await until(other, view => view?.people[0]?.state === 'viewing');
    expect(other()?.people).toMatchObject([{ uid: 'alice', name: 'Alice Adams', self: false }]);
    await gmail.ask('reply.state', { thread: hers, replying: true });
    await until(other, view => view?.people[0]?.state === 'replying');
    expect(other()?.people[0]?.age).toBeLessThan(5_000);
    expect(badge()?.people).toEqual([]);
    await gmail.ask('reply.state', { thread: hers, replying: false });
    await until(other, view => view?.people[0]?.state === 'viewing');
    await gmail.ask('thread.show', { thread: hers, visible: false, activity: true });
    await until(other, view => view?.people.length === 0);
  });

  test('two tabs of one browser are one lease: replying beats viewing, and a closed tab leaves', async () => {
    const { ref, hers, other } = await bothSee('tabs@example.com');
    const second = await alice.tab('gmail', 'alice@acme.test');
    await gmail.ask('thread.show', { thread: hers, visible: true, activity: true });
    await gmail.ask('reply.state', { thread: hers, replying: true });
    await second.ask('thread.show', { thread: hers, visible: true, activity: true });
    await until(other, view => view?.people[0]?.state === 'replying');
    const leases = [...(await documents()).entries()].filter(
      ([path, fields]) => path.includes('/presence/alice_') && JSON.stringify(fields).includes(ref.id),
    );
    expect(leases).toHaveLength(1);
    await gmail.ask('reply.state', { thread: hers, replying: false });
    await gmail.ask('thread.show', { thread: null, visible: true, activity: true });
    await until(other, view => view?.people[0]?.state === 'viewing');
    second.close();
    await until(other, view => view?.people.length === 0);
  });
});

describe('the popup', () => {
  test('shows what is mine, what is nobody’s and who is here, and opens it in the webmail', async () => {
    const { ref, hers, his } = await bothSee('popup@example.com');
    const popup = ben.popup();
    await popup.ask('overview.watch', undefined);
    await until(popup.overview, view => view?.unassigned.some(line => line.ref.id === ref.id) === true);
    await outlook.ask('conversation.assign', { ref, to: 'ben' });
    await gmail.ask('thread.show', { thread: hers, visible: true, activity: true });
    const overview = await until(
      popup.overview,
      view =>
        view?.mine.some(line => line.ref.id === ref.id) === true &&
        view.here.some(person => person.uid === 'alice' && person.ref.id === ref.id),
    );
    expect(overview?.unassigned.some(line => line.ref.id === ref.id)).toBe(false);
    expect(overview?.here.filter(({ self }) => !self)).toMatchObject([{ uid: 'alice', ref, subject: 'About popup@example.com' }]);
    await popup.ask('conversation.open', { ref });
    expect(outlook.navigations).toEqual([{ thread: his, messageId: 'popup@example.com', subject: 'About popup@example.com' }]);
    expect(ben.shown).toHaveLength(1);
    await gmail.ask('thread.show', { thread: null, visible: true, activity: true });
    popup.close();
  });
});

describe('signing out', () => {
  test('forgets the team, the threads and the pending changes', async () => {
    const browser = await signedIn('chloe');
    const tab = await browser.tab('gmail', 'chloe@acme.test');
    await tab.ask('rows.watch', { rows: [row('c')] });
    await tab.ask('thread.identify', { thread: 'c', facts: customerMail('chloe@example.com') });
    expect([...browser.profile.keys()]).toContain('threads/gmail|chloe@acme.test|c');
    const popup = browser.popup();
    await popup.ask('session.signOut', undefined);
    expect(await until(tab.session, view => view?.state === 'signedOut')).toMatchObject({ problem: null });
    expect([...browser.profile.keys()]).toEqual(['consent 1']);
    expect(await tab.ask('rows.watch', { rows: [row('c')] })).toEqual({ wanted: [] });
  });
});
