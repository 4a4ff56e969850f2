import { setLogLevel } from 'firebase/firestore';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { decodeInvitation, encodeInvitation } from '#data/invitation-code.ts';
import { OWNER } from '../../scripts/firebase/as-owner.ts';
import { setFields } from '../stage/documents.ts';
import { openTap } from '../stage/tap.ts';
import { openBrowser, type Tab, until } from './background-seat.ts';
import { founder, invite, newcomer, someId } from './team-town.ts';

const firebase = { ...inject('firebase'), stop: async () => {} };
const fails = (reason: string) => ({ problem: { code: 'team', reason } });
const DAY = 86_400_000;

beforeAll(() => setLogLevel('silent'));
afterEach(() => {
  vi.useRealTimers();
});

const contentOf = (code: string) => {
  const invitation = decodeInvitation(code);
  if (typeof invitation === 'string') throw new Error(invitation);
  return invitation;
};

describe('an invitation', () => {
  test('out of date says so by the server’s clock, and a new one is all it takes', async () => {
    const fay = await founder();
    const gus = await newcomer('Gus');
    const code = await invite(fay, gus.email);
    const expired = { expiresAt: { timestampValue: new Date(Date.now() - 1000).toISOString() } };
    await setFields(firebase, `/teams/${fay.team}/invites/${contentOf(code).invite}`, expired);
    await gus.page.ask('team.takeCode', { code });
    await expect(gus.page.ask('team.join', { me: 'Gus' })).rejects.toMatchObject(fails('inviteExpired'));
    await gus.page.ask('team.takeCode', { code: await invite(fay, gus.email) });
    await gus.page.ask('team.join', { me: 'Gus' });
    await until(() => gus.page.session()?.state === 'signedIn');
  });

  test('forged, or used by somebody who is in already, lets nobody in and harms nobody', async () => {
    const fay = await founder();
    const gus = await newcomer('Gus');
    const forged = encodeInvitation({ config: null, team: fay.team, invite: someId('forged'), email: gus.email, teamName: 'Town' });
    await gus.page.ask('team.takeCode', { code: forged });
    await expect(gus.page.ask('team.join', { me: 'Gus' })).rejects.toMatchObject(fails('inviteGone'));
    await until(() => gus.page.session()?.state === 'noTeam');

    await gus.page.ask('team.takeCode', { code: await invite(fay, gus.email) });
    await gus.page.ask('team.join', { me: 'Gus' });
    await until(() => gus.page.session()?.state === 'signedIn');
    await gus.page.ask('team.join', { me: 'Gus' });
    await until(() => gus.page.workspace()?.team?.members.length === 2);
  });

  test('to another project turns to it, and is kept on the way', async () => {
    const config = firebase.config.replace('"projectId":"', '"projectId":"other-');
    const code = encodeInvitation({ config, team: someId('t'), invite: someId('i'), email: 'x@town.test', teamName: 'Elsewhere' });
    const page = openBrowser().popup();
    await page.ask('workspace.watch', undefined);
    await until(() => page.session()?.state === 'signedOut');
    await page.ask('team.takeCode', { code });
    await until(() => page.workspace()?.project.startsWith('other-'));
    expect(page.workspace()?.invitation).toEqual({ email: 'x@town.test', teamName: 'Elsewhere' });
    const bad = encodeInvitation({
      config: '{"apiKey":"x"}',
      team: someId('t'),
      invite: someId('i'),
      email: 'x@town.test',
      teamName: 'Bad',
    });
    await expect(page.ask('team.takeCode', { code: bad })).rejects.toMatchObject({ problem: { code: 'badConfig' } });
    expect(page.workspace()?.invitation?.teamName).toBe('Elsewhere');
  });
});

describe('rules that are not ours', () => {
  const project = `other-rules-${Date.now()}`;
  const config = firebase.config.replace(`"projectId":"${firebase.project}"`, `"projectId":"${project}"`);
  const putRules = async (body: string) => {
    const content = `rules_version = '2'; service cloud.firestore { match /databases/{d}/documents { ${body} } }`;
    const url = `http://${firebase.firestore.host}:${firebase.firestore.port}/emulator/v1/projects/${project}:securityRules`;
    const answer = await fetch(url, {
      method: 'PUT',
      headers: { authorization: `Bearer ${OWNER}` },
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
    });
    expect(answer.status).toBe(200);
  };
  const states = async (page: Tab) =>
    Object.fromEntries((await page.ask('project.check', { text: '' })).findings.map(({ check, state }) => [check, state]));

  test('older, newer and open ones are told apart, and founding says what is wrong', async () => {
    await putRules("match /meta/{probe} { allow get: if request.auth != null && probe == 'rules-0'; }");
    const { page } = await newcomer('Ned', { config, settles: false });
    expect(await states(page)).toMatchObject({ database: 'good', rules: 'foreign', indexes: 'later' });
    await expect(page.ask('team.found', { id: someId('t'), name: 'Town', me: 'Ned' })).rejects.toMatchObject(fails('refusedByRules'));
    await putRules("match /meta/{probe} { allow get: if request.auth != null && probe == 'rules-2'; }");
    expect(await states(page)).toMatchObject({ rules: 'newer' });
    await putRules('match /{all=**} { allow read, write: if request.auth != null; }');
    expect(await states(page)).toMatchObject({ database: 'good', rules: 'open' });
    await putRules('match /{all=**} { allow read, write; }');
    expect(await states(page)).toMatchObject({ database: 'open', rules: 'later' });
  });
});

test('offline: what was asked says so, and works once the connection is back', async () => {
  const wire = await openTap(firebase.firestore);
  const fay = await founder('Fay', { config: firebase.config.replace(`:${firebase.firestore.port}"`, `:${wire.port}"`) });
  wire.cut();
  await expect(fay.page.ask('team.rename', { name: 'Lost' })).rejects.toMatchObject({ problem: { code: 'unreachable' } });
  expect(fay.page.session()?.state).toBe('signedIn');
  wire.mend();
  await fay.page.ask('team.rename', { name: 'Found' });
  await until(() => fay.page.workspace()?.team?.team.name === 'Found');
  await wire.close();
});

test.each([
  ['a day ahead', DAY],
  ['a day behind', -DAY],
])('a clock that is %s founds, invites and joins, and signs nobody out', async (_, off) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + off, shouldAdvanceTime: true });
  const fay = await founder();
  const gus = await newcomer('Gus');
  await gus.page.ask('team.takeCode', { code: await invite(fay, gus.email, { days: 1 }) });
  await gus.page.ask('team.join', { me: 'Gus' });
  await until(() => gus.page.session()?.state === 'signedIn');
  expect(fay.page.session()?.state).toBe('signedIn');
});
