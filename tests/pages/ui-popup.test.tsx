import '../../popup/popup.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SessionView } from '#domain/view.ts';
import { ProblemError } from '#protocol/wire.ts';
import { PopupModel } from '#state/popup-model.ts';
import { Popup } from '../../popup/popup.tsx';
import { fakeBackground } from './fake-background.ts';
import { alice, HOSTILE, members, overview } from './samples.ts';
import { overflowing, violations } from './ui-world.ts';

beforeEach(() => page.viewport(360, 560));
const root = document.createElement('div');
root.className = 'popup';
afterEach(() => {
  render(null, root);
  root.remove();
});

const signedIn: SessionView = {
  state: 'signedIn',
  me: alice,
  team: { id: 'acme', name: 'Acme' },
  inboxes: [],
  members,
  connection: { state: 'online', age: 0 },
};
const signedOut: SessionView = { state: 'signedOut', project: 'demo-acme', problem: null };

function open(session: SessionView, answer?: Parameters<typeof fakeBackground>[0]) {
  const background = fakeBackground(answer);
  const model = new PopupModel({ ...background, now: () => performance.now() }, new AbortController().signal);
  const close = vi.fn();
  document.body.append(root);
  render(<Popup model={model} close={close} />, root);
  background.tell('session', { session });
  return { ...background, close };
}

test('signing in sends what was typed, and a refusal says what to do', async () => {
  const { asked } = open(signedOut, name => {
    if (name === 'session.signIn') throw new ProblemError({ code: 'wrongPassword' });
    return null;
  });
  await expect.element(page.getByRole('textbox', { name: 'E-mail' })).toHaveFocus();
  await userEvent.keyboard('alice@acme.test{Tab}secret{Enter}');
  expect(asked).toEqual([{ name: 'session.signIn', input: { email: 'alice@acme.test', password: 'secret' } }]);
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('E-mail and password do not match. You are not signed in; your mail is not affected. Check both and try again.');
});

test('a Firebase config of one’s own is told and confirmed', async () => {
  const { asked } = open(signedOut);
  await userEvent.click(page.getByText('Use your own Firebase project'));
  await userEvent.fill(page.getByRole('textbox', { name: 'Firebase web config' }), '{"projectId":"demo-acme"}');
  await userEvent.click(page.getByRole('button', { name: 'Use this project' }));
  expect(asked).toEqual([{ name: 'session.configure', input: { text: '{"projectId":"demo-acme"}' } }]);
  await expect.element(page.getByText('Now using demo-acme.')).toBeVisible();
});

test('without a team there is one next step', async () => {
  open({ state: 'noTeam', email: 'zoe@acme.test', problem: null });
  await expect.element(page.getByText('ask an owner or admin to switch zoe@acme.test on.', { exact: false })).toBeVisible();
});

const list = (name: string) => page.getByRole('region', { name });

test('shows who is here, mine and unassigned; a click opens the conversation and closes the popup', async () => {
  const { tell, asked, close } = open(signedIn);
  const me = overview.here.map(person => ({ ...person, uid: 'alice', name: 'Alice Archer', self: true }));
  tell('overview', { overview: { ...overview, here: [...me, ...overview.here] } });
  await expect.element(list('Here now').getByText('Ben Baker')).toBeVisible();
  expect(list('Here now').getByRole('listitem').all()).toHaveLength(2);
  expect(list('Assigned to me').getByRole('listitem').all()).toHaveLength(3);
  expect(list('Unassigned').getByRole('listitem').all()).toHaveLength(2);
  await userEvent.click(page.getByRole('button', { name: /Cannot log in/ }));
  expect(asked.at(-1)).toEqual({ name: 'conversation.open', input: { ref: { inbox: 'support', id: 'q9r8s' } } });
  expect(close).toHaveBeenCalledOnce();
});

test('no webmail open: the popup stays and says so', async () => {
  const { tell, close } = open(signedIn, name => {
    if (name === 'conversation.open') throw new ProblemError({ code: 'noWebmailOpen' });
    return null;
  });
  tell('overview', { overview });
  await userEvent.click(page.getByRole('button', { name: /Cannot log in/ }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('Open Gmail or Outlook in a tab');
  expect(close).not.toHaveBeenCalled();
});

test('search is ready at once, filters all lists, Enter opens the first match', async () => {
  const { tell, asked } = open(signedIn);
  tell('overview', { overview });
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('yearly plan');
  expect(page.getByRole('listitem').all()).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  expect(asked.at(-1)?.input).toEqual({ ref: { inbox: 'support', id: 'm3n4b' } });
});

test('arrows walk from the search field through the rows and back', async () => {
  const { tell } = open(signedIn);
  tell('overview', { overview });
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  await expect.element(page.getByRole('button', { name: /Order 1042.*Noor/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
});

test('nothing found, nothing there: words and a next step', async () => {
  const { tell } = open(signedIn);
  tell('overview', { overview });
  await userEvent.fill(page.getByRole('searchbox'), '<i>zz');
  await expect.element(page.getByText('Nothing matches “<i>zz”', { exact: false })).toBeVisible();
  await userEvent.fill(page.getByRole('searchbox'), '');
  tell('overview', { overview: { mine: [], unassigned: [], here: [], leftOut: [] } });
  await expect.element(page.getByText('Every conversation has an owner.')).toBeVisible();
});

test('offline and documents of a wrong shape are said', async () => {
  const { tell } = open({ ...signedIn, connection: { state: 'offline', age: 60_000 } });
  tell('overview', { overview: { ...overview, leftOut: [{ path: 'teams/acme/x', reason: '<b>rev</b>' }] } });
  await expect.element(page.getByText(/Not checked: offline since \d\d:\d\d/)).toBeVisible();
  await userEvent.click(page.getByText('1 document has an unknown shape and is left out'));
  await expect.element(page.getByText('<b>rev</b>')).toBeVisible();
});

test('signing out is in the account menu', async () => {
  const { asked } = open(signedIn);
  await userEvent.click(page.getByRole('button', { name: 'Account: Alice Archer' }));
  await userEvent.click(page.getByRole('button', { name: 'Sign out' }));
  expect(asked.at(-1)?.name).toBe('session.signOut');
});

const line = overview.mine[0];
const hostile = {
  ...overview,
  mine: line ? [{ ...line, subject: HOSTILE, from: { name: HOSTILE.slice(0, 1000), address: 'x@y.test' }, inboxName: HOSTILE }] : [],
  here: overview.here.map(person => ({ ...person, name: HOSTILE, subject: HOSTILE })),
};

describe.each(['light', 'dark'])('%s', theme => {
  test.each<[string, SessionView]>([
    ['consent', { state: 'consent' }],
    ['starting', { state: 'starting' }],
    ['signed out', { ...signedOut, problem: { code: 'unreachable' } }],
    ['no team', { state: 'noTeam', email: `${'x'.repeat(300)}@acme.test`, problem: null }],
    ['signed in', { ...signedIn, team: { id: 'acme', name: HOSTILE }, connection: { state: 'offline', age: 0 } }],
  ])('%s: axe finds nothing wrong, nothing sticks out, hostile words are words', async (_, session) => {
    document.documentElement.dataset.theme = theme;
    const { tell } = open(session);
    if (session.state === 'signedIn') tell('overview', { overview: hostile });
    await vi.waitFor(() => expect(root.querySelector('.page')).not.toBeNull());
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    expect(await violations(root)).toEqual([]);
    expect(overflowing(root)).toEqual([]);
    expect(root.querySelector('img, script')).toBeNull();
  });
});
