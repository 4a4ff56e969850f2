import '../../popup/workspace/workspace.css';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Finding } from '#domain/finding.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Problem } from '#domain/view.ts';
import { ProblemError } from '#protocol/wire.ts';
import { WorkspaceModel } from '#state/workspace-model.ts';
import { problemText } from '#ui/problem-text.ts';
import { Workspace } from '../../popup/workspace/workspace.tsx';
import { catalogue, speakFrom } from '../texts.ts';
import { fakeBackground } from './fake-background.ts';
import { alice } from './samples.ts';
import { scenes } from './samples-workspace.ts';
import { overflowing, violations } from './ui-world.ts';

const root = document.createElement('div');
root.className = 'popup';
beforeEach(() => page.viewport(1100, 800));
afterEach(() => {
  render(null, root);
  root.remove();
  document.documentElement.removeAttribute('dir');
  location.hash = '';
  speakFrom({});
});

let kept: readonly string[] = [];
const lines = {
  read: async () => kept,
  write: async (now: readonly string[]) => {
    kept = now;
  },
};

async function open(name: string, answer?: Parameters<typeof fakeBackground>[0]) {
  const scene = scenes[name];
  if (!scene) throw new Error(`no scene ${name}`);
  location.hash = scene.hash;
  const background = fakeBackground(answer);
  const model = new WorkspaceModel({ ...background, now: () => performance.now() }, new AbortController().signal);
  document.body.append(root);
  render(<Workspace model={model} lines={lines} />, root);
  background.tell('session', { session: scene.session });
  background.tell('workspace', { workspace: scene.workspace });
  await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull());
  return background;
}

describe.each([
  ['light', 'ltr', 1100],
  ['dark', 'ltr', 1100],
  ['light', 'rtl', 1100],
  ['light', 'ltr', 550], // as wide as 200 % of zoom leave it
  ['dark', 'rtl', 320],
] as const)('%s, %s, %i wide', (theme, direction, width) => {
  test.each(Object.keys(scenes))('%s: axe finds nothing wrong, and nothing sticks out', async name => {
    await page.viewport(width, 800);
    Object.assign(document.documentElement, { dir: direction });
    document.documentElement.dataset.theme = theme;
    await open(name);
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    expect(await violations(root)).toEqual([]);
    expect(overflowing(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(root.querySelector('img, script')).toBeNull();
  });
});

test.each(Object.keys(scenes))('%s in German: nothing sticks out of a narrow window', async name => {
  await page.viewport(320, 800);
  speakFrom(catalogue('de'));
  await open(name);
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  expect(overflowing(root)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test('nothing but agreeing begins anything, and the policy can be read before', async () => {
  const { asked } = await open('consent');
  await userEvent.click(page.getByRole('link', { name: 'Read the privacy policy' }));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Privacy policy' })).toBeVisible();
  expect(asked).toEqual([]);
  await userEvent.click(page.getByRole('link', { name: 'Start' }));
  await userEvent.click(page.getByRole('button', { name: 'Agree and go on' }));
  expect(asked).toEqual([{ name: 'consent.give', input: undefined }]);
});

test('by keyboard alone: an account is made with what was typed', async () => {
  const { asked } = await open('signIn');
  await userEvent.click(page.getByRole('button', { name: 'Make an account' }));
  await userEvent.click(page.getByRole('textbox', { name: 'Your name' }));
  await userEvent.keyboard('Zoe{Tab}zoe@acme.test{Tab}long enough{Enter}');
  expect(asked).toEqual([{ name: 'account.signUp', input: { email: 'zoe@acme.test', password: 'long enough', name: 'Zoe' } }]);
});

test('findings come each with its cure, and an unfit project is not used nor its config lost', async () => {
  const findings: Finding[] = [
    { check: 'auth', state: 'good' },
    { check: 'password', state: 'off' },
    { check: 'database', state: 'open' },
    { check: 'rules', state: 'later' },
    { check: 'indexes', state: 'later' },
  ];
  const { asked } = await open('project', name => (name === 'project.check' ? { findings } : null));
  const config = page.getByRole('textbox', { name: 'Firebase web config' });
  await userEvent.fill(config, '{"projectId":"x"}');
  await userEvent.click(page.getByRole('button', { name: 'Check and use' }));
  await expect.element(page.getByText('Switch on “Email/Password”', { exact: false }).last()).toBeVisible();
  await expect.element(page.getByText('Put Outrigger’s rules in place at once', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('alert')).toHaveTextContent('This project is not in use yet.');
  await expect.element(config).toHaveValue('{"projectId":"x"}');
  expect(asked.map(({ name }) => name)).toEqual(['project.check']);
});

test('a line of the composer is switched off and on by itself, and that is kept', async () => {
  kept = ['from'];
  await open('account');
  const from = page.getByRole('checkbox', { name: /another address/ });
  const colleague = page.getByRole('checkbox', { name: /Only colleagues/ });
  await expect.element(from).not.toBeChecked();
  await userEvent.click(colleague);
  expect([...kept].sort()).toEqual(['colleague', 'from']);
  await userEvent.click(from);
  expect(kept).toEqual(['colleague']);
});

describe('what goes wrong is said with its meaning and a way on, and nothing typed is lost', () => {
  const problem = (code: Trouble | 'unreachable' | 'config'): Problem =>
    code === 'unreachable' ? { code } : code === 'config' ? { code: 'badConfig', detail: 'no projectId' } : { code: 'team', reason: code };

  test.each<[scene: string, code: Parameters<typeof problem>[0], fields: Record<string, string>, press: string, says: string]>([
    ['project', 'config', { 'Firebase web config': '{"apiKey":' }, 'Check and use', 'Paste the whole web config from the Firebase console'],
    ['found', 'codeBroken', { 'Invitation code': 'Dear Gus' }, 'Use this invitation', 'Copy the whole code from the mail'],
    ['join', 'inviteExpired', { 'Your name': 'Gus' }, 'Join the team', 'Ask whoever invited you for a new one.'],
    ['join', 'inviteGone', { 'Your name': 'Gus' }, 'Join the team', 'it was used, withdrawn, or never given. You have not joined'],
    ['join', 'inviteForOther', { 'Your name': 'Gus' }, 'Join the team', 'the invitation is still good. Sign out and sign in'],
    ['join', 'notVerified', { 'Your name': 'Gus' }, 'Join the team', 'Open the link in the mail that was sent to you'],
    [
      'found',
      'refusedByRules',
      { 'Name of the team': 'Acme' },
      'Found the team',
      'Check that your role allows it. In a project of your own, look at the setup page: the rules may be of another version.',
    ],
    ['signIn', 'unreachable', { 'E-mail': 'a@acme.test', Password: 'long enough' }, 'Sign in', 'Check your connection and try again.'],
    ['signIn', 'googleClosed', { 'E-mail': 'a@acme.test' }, 'Continue with Google', 'nothing was changed. Choose Google again'],
    [
      'inboxes',
      'addressTaken',
      { 'Name of the inbox': 'Help', Addresses: 'help@acme.test' },
      'Add inbox',
      'An address belongs to one inbox; take it out of the other one first.',
    ],
  ])('%s: %s', async (scene, code, fields, press, says) => {
    await open(scene, () => {
      throw new ProblemError(problem(code));
    });
    for (const [name, value] of Object.entries(fields)) await userEvent.fill(page.getByLabelText(name).last(), value);
    const button = page.getByRole('button', { name: press, exact: true });
    await userEvent.click(button);
    const { what, means, cure } = problemText(problem(code));
    await expect.element(page.getByRole('alert').first()).toHaveTextContent([what, means, cure].join(' '));
    await expect.element(page.getByRole('alert').first()).toHaveTextContent(says);
    for (const [name, value] of Object.entries(fields)) await expect.element(page.getByLabelText(name).last()).toHaveValue(value);
    await expect.element(button).toBeEnabled();
  });

  test('an address that is not verified yet says so, and another mail can be asked for', async () => {
    await open('verify');
    await userEvent.click(page.getByRole('button', { name: 'I have opened the link' }));
    await expect.element(page.getByText('The address is not verified yet.', { exact: false })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Send the mail again' }));
    await expect.element(page.getByText('Another mail is on its way.')).toBeVisible();
  });
});

test('a code that is cut says so, and stays in its field', async () => {
  await open('found', name => {
    if (name === 'team.takeCode') throw new ProblemError({ code: 'team', reason: 'codeCut' });
    return null;
  });
  const code = page.getByRole('textbox', { name: 'Invitation code' });
  await userEvent.fill(code, 'outrigger1.abc');
  await userEvent.click(page.getByRole('button', { name: 'Use this invitation' }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('This invitation code is cut off. Nothing was changed.');
  await expect.element(code).toHaveValue('outrigger1.abc');
});

test('who switches somebody off is asked once more, and what was theirs is given on', async () => {
  const { asked } = await open('members', name => (name === 'member.reassign' ? { count: 3 } : null));
  await userEvent.click(page.getByText('Change Ben Baker'));
  await userEvent.click(page.getByRole('button', { name: 'Switch off', exact: true }));
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  expect(asked).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Switch off', exact: true }));
  expect(asked).toEqual([{ name: 'member.status', input: { uid: 'ben', status: 'disabled' } }]);
  await userEvent.click(page.getByText('Change Gus Green'));
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Give them to' }), alice.uid);
  await userEvent.click(page.getByRole('button', { name: 'Reassign' }));
  await expect.element(page.getByText('3 conversations were reassigned.')).toBeVisible();
  expect(asked.at(-1)).toEqual({ name: 'member.reassign', input: { from: 'gone', to: alice.uid } });
});

test('an invitation is made with role, access and days, and its code shown', async () => {
  const { asked } = await open('invitations', name => (name === 'invite.create' ? { code: 'outrigger1.x.y.' } : null));
  await userEvent.fill(page.getByRole('textbox', { name: 'E-mail' }), 'Hal@Acme.test');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Role' }), 'viewer');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Sales' }), 'none');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Good for' }), '1');
  await userEvent.click(page.getByRole('button', { name: 'Make the invitation' }));
  expect(asked[0]?.input).toMatchObject({ email: 'hal@acme.test', role: 'viewer', inboxes: { support: 'full' }, days: 1 });
  await expect.element(page.getByRole('textbox', { name: /Invitation for/ })).toHaveValue(expect.stringContaining('outrigger1.x.y.'));
});
