import { setLogLevel } from 'firebase/firestore';
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { customerMail, openBrowser, row, until } from './background-seat.ts';
import { founder, invite, newcomer, openMailedLink, PASSWORD, someId } from './team-town.ts';

const fails = (reason: string) => ({ problem: { code: 'team', reason } });
const open: (() => void)[] = [];

beforeAll(() => setLogLevel('silent'));
afterEach(() => {
  for (const close of open.splice(0)) close();
});

describe('consent', () => {
  test('before it nobody is signed in and no mail page is told anything else; after it all goes on, and back', async () => {
    const browser = openBrowser({ hasAgreed: false });
    const page = browser.popup();
    await page.ask('workspace.watch', undefined);
    await until(() => page.session()?.state === 'consent');
    const mail = await browser.tab('gmail', 'someone@town.test');
    expect(await mail.ask('rows.watch', { rows: [row('t')] })).toEqual({ wanted: [] });
    expect(await mail.ask('thread.identify', { thread: 't', facts: customerMail('secret@example.com') })).toBeNull();
    expect([...browser.profile.keys()].filter(key => key !== 'health')).toEqual([]);
    await page.ask('consent.give', undefined);
    await until(() => page.session()?.state === 'signedOut' && mail.session()?.state === 'signedOut');
    expect(page.workspace()?.consentAt).toBeGreaterThan(0);
    await page.ask('consent.withdraw', undefined);
    await until(() => page.session()?.state === 'consent' && mail.session()?.state === 'consent');
  });
});

describe('an account', () => {
  test('is made, told of its mail, and is verified by the link in it', async () => {
    const { page, email } = await newcomer('Una', { verified: false });
    await until(() => page.workspace()?.account?.verified === false);
    await expect(page.ask('team.found', { id: someId('x'), name: 'Town', me: 'Una' })).rejects.toMatchObject(fails('notVerified'));
    await page.ask('account.refresh', undefined);
    expect(page.workspace()?.account?.verified).toBe(false);
    await page.ask('account.resend', undefined);
    await openMailedLink(email);
    await page.ask('account.refresh', undefined);
    await until(() => page.workspace()?.account?.verified);
    expect(page.workspace()?.account).toMatchObject({ email, name: 'Una', ways: ['password'] });
  });

  test('an address is taken once; a bad password is told', async () => {
    const { email } = await newcomer('Tom');
    const page = openBrowser().popup();
    await until(() => page.session()?.state === 'signedOut');
    await expect(page.ask('account.signUp', { email, password: PASSWORD, name: 'Tom' })).rejects.toMatchObject(fails('emailTaken'));
    const other = { email: `new-${email}`, password: '12', name: 'Tom' };
    await expect(page.ask('account.signUp', other)).rejects.toMatchObject(fails('weakPassword'));
  });

  test('a forgotten password is set anew by mail, and nobody learns who has an account', async () => {
    const { email } = await newcomer('Pia');
    const page = openBrowser().popup();
    await until(() => page.session()?.state === 'signedOut');
    await page.ask('account.resetPassword', { email: `nobody-${email}` });
    await page.ask('account.resetPassword', { email });
    await openMailedLink(email, 'PASSWORD_RESET', '&newPassword=another+long+one');
    await page.ask('session.signIn', { email, password: 'another long one' });
    await until(() => page.session()?.state === 'noTeam');
  });

  test('who signed in too long ago signs in again, and is told why', async () => {
    const { browser } = await newcomer('Ola');
    const page = openBrowser({ profile: browser.profile, sessionDays: 0 }).popup();
    await until(() => page.session()?.state === 'signedOut');
    const { email } = await newcomer('Old', { verified: false });
    await page.ask('session.signIn', { email, password: PASSWORD });
    await until(() => {
      const session = page.session();
      return session?.state === 'signedOut' && session.problem?.code === 'team' && session.problem.reason === 'sessionEnded';
    });
  });
});

describe('a team', () => {
  test('is founded once however often it is asked, with inboxes whose addresses are nobody else’s', async () => {
    const { page, team, address, inbox } = await founder();
    await until(() => page.workspace()?.team?.inboxes.length === 1);
    expect(page.workspace()?.team).toMatchObject({ team: { id: team, name: 'Town' }, inboxes: [{ id: inbox, addresses: [address] }] });
    const again = { id: inbox, name: 'Help', addresses: [address, `more-${address}`], color: '#188038' };
    await page.ask('inbox.save', again);
    await until(() => page.workspace()?.team?.inboxes[0]?.name === 'Help');
    const other = { id: someId('other'), name: 'Sales', addresses: [address], color: '#188038' };
    await expect(page.ask('inbox.save', other)).rejects.toMatchObject(fails('addressTaken'));
    await page.ask('team.rename', { name: 'Village' });
    await until(() => page.workspace()?.team?.team.name === 'Village');
  });

  test('somebody invited joins by the pasted mail, works, is disabled, and keeps nothing; claims end and conversations go on', async () => {
    const fay = await founder();
    const gus = await newcomer('Gus');
    const code = await invite(fay, gus.email);
    await gus.page.ask('team.takeCode', { code: `Hello Gus,\n> ${code.replace(/.{60}/g, '$&\n> ')}\n\nFay` });
    await until(() => gus.page.workspace()?.invitation?.teamName === 'Town');
    await gus.page.ask('team.join', { me: 'Gus' });
    await until(() => gus.page.session()?.state === 'signedIn');
    await until(() => fay.page.workspace()?.team?.invites.length === 0);
    await until(() => gus.page.workspace()?.team?.invites.length === 0);

    const mail = await gus.browser.tab('outlook', gus.email);
    const facts = customerMail(`town-${Date.now()}@example.com`, { recipients: [fay.address] });
    await mail.ask('rows.watch', { rows: [row('o')] });
    const ref = await mail.ask('thread.identify', { thread: 'o', facts });
    if (!ref) throw new Error('taken for private');
    const uid = gus.page.workspace()?.account?.uid ?? '';
    await mail.ask('conversation.assign', { ref, to: uid });
    await mail.ask('thread.show', { thread: 'o', visible: true, activity: false });
    await mail.ask('reply.state', { thread: 'o', replying: true });
    await until(() => mail.thread()?.view?.claim?.uid === uid && !gus.browser.waking());

    const seen = await fay.browser.tab('gmail', fay.email);
    await seen.ask('rows.watch', { rows: [row('g')] });
    await seen.ask('thread.identify', { thread: 'g', facts });
    await seen.ask('thread.show', { thread: 'g', visible: true, activity: false });
    await until(() => seen.thread()?.view?.claim?.uid === uid);
    await until(() => fay.page.workspace()?.team?.members.find(one => one.uid === uid)?.open === 1);

    await fay.page.ask('member.status', { uid, status: 'disabled' });
    await until(() => gus.page.session()?.state === 'noTeam' && mail.session()?.state === 'noTeam');
    await until(() => [...gus.browser.profile.keys()].every(key => !/journal|device|thread|conversation|loaded/.test(key)));
    await until(() => seen.thread()?.view?.claim === null);
    const me = fay.page.workspace()?.account?.uid ?? '';
    expect(await fay.page.ask('member.reassign', { from: uid, to: me })).toEqual({ count: 1 });
    await until(() => seen.badges.get('g')?.assignee?.uid === me);

    await gus.page.ask('team.takeCode', { code });
    await expect(gus.page.ask('team.join', { me: 'Gus' })).rejects.toMatchObject(fails('inviteGone'));
    await fay.page.ask('member.status', { uid, status: 'active' });
    await until(() => gus.page.session()?.state === 'signedIn');
  });

  test('is handed over; only the owner may, and only to one who is then an owner', async () => {
    const fay = await founder();
    const hal = await newcomer('Hal');
    await hal.page.ask('team.takeCode', { code: await invite(fay, hal.email) });
    await hal.page.ask('team.join', { me: 'Hal' });
    await until(() => hal.page.session()?.state === 'signedIn');
    const uid = hal.page.workspace()?.account?.uid ?? '';
    await expect(hal.page.ask('team.transfer', { to: uid })).rejects.toMatchObject({ problem: { code: 'notAllowed' } });
    await until(() => fay.page.workspace()?.team?.members.length === 2);
    await fay.page.ask('member.change', { uid, role: 'admin', inboxes: { [fay.inbox]: 'read' } });
    await until(() => hal.page.workspace()?.team?.members.find(one => one.uid === uid)?.role === 'admin');
    await fay.page.ask('team.transfer', { to: uid });
    await until(() => hal.page.workspace()?.team?.team.ownerUid === uid);
    expect(hal.page.workspace()?.team?.members.find(one => one.uid === uid)?.role).toBe('owner');
  });
});

describe('an invitation that cannot be used', () => {
  test.each([
    ['nothing', 'Dear Gus, welcome!', 'codeBroken'],
    ['the half of a code', 'outrigger1.eyJjIjpudWxsLCJ0Ijoi', 'codeCut'],
    ['a changed code', 'outrigger1.eyJjIjpudWxsLCJ0Ijoi.0000000.', 'codeBroken'],
  ])('%s', async (_, code, reason) => {
    const page = openBrowser().popup();
    await until(() => page.session()?.state === 'signedOut');
    await expect(page.ask('team.takeCode', { code })).rejects.toMatchObject(fails(reason));
  });

  test('withdrawn, for somebody else, not verified, in a team already', async () => {
    const fay = await founder();
    await expect(fay.page.ask('team.takeCode', { code: await invite(fay, 'x@town.test') })).rejects.toMatchObject(fails('inTeam'));
    const ida = await newcomer('Ida', { verified: false });
    const code = await invite(fay, ida.email);
    await ida.page.ask('team.takeCode', { code });
    await expect(ida.page.ask('team.join', { me: 'Ida' })).rejects.toMatchObject(fails('notVerified'));
    const jan = await newcomer('Jan');
    await jan.page.ask('team.takeCode', { code });
    await expect(jan.page.ask('team.join', { me: 'Jan' })).rejects.toMatchObject(fails('inviteForOther'));
    await jan.page.ask('team.forgetCode', undefined);
    await until(() => jan.page.workspace()?.invitation === null);

    await openMailedLink(ida.email);
    await ida.page.ask('account.refresh', undefined);
    const id = fay.page.workspace()?.team?.invites.find(one => one.email === ida.email)?.id ?? '';
    expect(await fay.page.ask('invite.code', { id })).toEqual({ code });
    await fay.page.ask('invite.revoke', { id });
    await expect(ida.page.ask('team.join', { me: 'Ida' })).rejects.toMatchObject(fails('inviteGone'));
    expect(ida.page.workspace()?.invitation?.email).toBe(ida.email);
  });
});

describe('the project', () => {
  const config = inject('firebase').config;
  const states = async (page: ReturnType<ReturnType<typeof openBrowser>['popup']>, text: string) =>
    Object.fromEntries((await page.ask('project.check', { text })).findings.map(({ check, state }) => [check, state]));

  test('is looked at from outside, and from within once somebody is signed in', async () => {
    const page = openBrowser().popup();
    await until(() => page.session()?.state === 'signedOut');
    expect(await states(page, '')).toEqual({ auth: 'good', password: 'good', database: 'good', rules: 'later', indexes: 'later' });
    const { page: inside } = await newcomer('Kay');
    expect(await states(inside, '')).toEqual({ auth: 'good', password: 'good', database: 'good', rules: 'good', indexes: 'good' });
  });

  test('that does not answer, or that is no config at all', async () => {
    const page = openBrowser().popup();
    await until(() => page.session()?.state === 'signedOut');
    const dead = config.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9');
    expect(await states(page, dead)).toMatchObject({ auth: 'unreachable', database: 'unreachable', rules: 'later' });
    await expect(page.ask('project.check', { text: '{"apiKey":' })).rejects.toMatchObject({ problem: { code: 'badConfig' } });
  });
});
