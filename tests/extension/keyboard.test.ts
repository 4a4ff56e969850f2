import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningFirebase, startFirebase } from '../../scripts/firebase/start-firebase.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { badgeToSay } from '../stage/acts.ts';
import { type Browser, openBrowser } from '../stage/browser.ts';
import { builtExtension } from '../stage/build.ts';
import { allDocuments, setFields } from '../stage/documents.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { badgeOf, type Hands, ours } from '../stage/hands.ts';
import { keyboard } from '../stage/keyboard.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { firstPage } from '../stage/sign-in.ts';
import { openVerification } from '../stage/team-hands.ts';

const SUBJECT = 'The kettle whistles no more';

let firebase: RunningFirebase;
let lab: Lab;
let browser: Browser;
let work: Page;
let keys: ReturnType<typeof keyboard>;
let mail: Hands;

beforeAll(async () => {
  [firebase, lab] = await Promise.all([startFirebase(), startLab()]);
  browser = await openBrowser({ extension: await builtExtension(), labPort: lab.port });
  work = await firstPage(browser);
  work.setDefaultTimeout(60_000);
  keys = keyboard(work);
});
afterAll(async () => {
  await browser?.close();
  await Promise.allSettled([lab?.close(), firebase?.stop()]);
});

const button = (name: string) => work.getByRole('button', { name, exact: true });
const field = (name: string) => work.getByLabel(name, { exact: true });
const go = async (name: string) => {
  await keys.enter(work.getByRole('navigation').getByRole('link', { name }));
  await work.getByRole('heading', { level: 1, name }).waitFor();
};

/** Begins what cannot be taken back, finds the focus on the way out, and goes back one step to be sure. */
const sure = async (name: string) => {
  await keys.enter(button(name));
  await keys.to(button('Cancel'));
  await keys.press('Shift+Tab');
  await keys.to(button(name));
  await keys.press('Enter');
};

/** Another member, written past every rule, for joining takes a second person. */
async function addBen(): Promise<void> {
  const documents = await allDocuments(firebase);
  const [path = '', fields = {}] = [...documents].find(([one]) => /^\/teams\/[^/]+\/members\/[^/]+$/.test(one)) ?? [];
  const words = { uid: 'ben', email: 'ben@acme.test', name: 'Ben Berger', role: 'member' };
  const ben = Object.fromEntries(Object.entries(words).map(([name, value]) => [name, { stringValue: value }]));
  await setFields(firebase, path.replace(/[^/]+$/, 'ben'), { ...fields, ...ben });
}

/** In the order of a life with it; each begins where the one before it ended. */
const steps: readonly [name: string, act: () => Promise<unknown>][] = [
  ['agreeing', () => keys.enter(button('Agree and go on'))],
  [
    'pasting the project',
    async () => {
      await keys.enter(work.getByRole('link', { name: 'Set up the project' }));
      await keys.fill(field('Firebase web config'), firebase.config);
      const inUse = work.getByText(/^Now using /);
      const silent = work.getByText('does not answer.').first();
      // An emulator that has just started may take longer for its first answer than the page waits.
      do {
        await keys.enter(button('Check and use'));
        await expect.poll(async () => (await inUse.isVisible()) || (await silent.isVisible()), { timeout: 60_000 }).toBe(true);
      } while (!(await inUse.isVisible()));
    },
  ],
  [
    'making an account',
    async () => {
      await keys.enter(work.getByRole('navigation').getByRole('link', { name: 'Start' }));
      await keys.enter(button('Make an account'));
      await keys.fill(field('Your name'), 'Alice Adams');
      await keys.fill(work.getByLabel('E-mail'), 'alice@acme.test');
      await keys.fill(work.getByLabel('Password'), 'a long password');
      await keys.press('Enter');
      await work.getByRole('heading', { name: 'Verify your e-mail address' }).waitFor();
      await openVerification(firebase, 'alice@acme.test');
      await keys.enter(button('I have opened the link'));
    },
  ],
  [
    'founding a team with an inbox',
    async () => {
      await keys.fill(field('Name of the team'), 'Acme');
      await keys.enter(button('Found the team'));
      await work.getByRole('heading', { name: 'Members' }).waitFor();
      await go('Inboxes');
      await keys.fill(field('Name of the inbox'), 'Support');
      await keys.fill(work.getByLabel('Addresses'), 'support@acme.test');
      await keys.enter(button('Add inbox'));
      await work.getByText('support@acme.test', { exact: true }).waitFor();
    },
  ],
  [
    'inviting, and thinking better of it',
    async () => {
      await go('Invitations');
      await keys.fill(field('E-mail'), 'hal@acme.test');
      await keys.enter(button('Make the invitation'));
      await keys.to(work.getByLabel('Invitation for hal@acme.test', { exact: true }).getByRole('textbox'));
      await sure('Withdraw');
      await button('Withdraw').waitFor({ state: 'detached' });
    },
  ],
  [
    'switching a member off and on, and keeping the team',
    async () => {
      await addBen();
      await go('Members');
      await keys.enter(work.getByText('Change Ben Berger'));
      await sure('Switch off');
      await keys.enter(button('Switch on again'));
      await keys.enter(button('Hand the team over'));
      await keys.enter(button('Cancel'));
      await button('Hand the team over').waitFor();
    },
  ],
  [
    'assigning from the list',
    async () => {
      mail = gmailHands(await browser.context.newPage());
      mail.page.setDefaultTimeout(60_000);
      await mail.openList();
      await deliver(lab.port, customerMail(SUBJECT, 'Help.'));
      await badgeToSay(mail, SUBJECT, 'Unassigned');
      const hands = keyboard(mail.page);
      await hands.enter(badgeOf(mail, SUBJECT));
      await hands.comesTo(mail.page.getByRole('combobox', { name: 'Search teammates' }));
      await hands.type('alice');
      await hands.press('Enter');
      await badgeToSay(mail, SUBJECT, 'Assigned to Alice Adams');
    },
  ],
  [
    'assignee, status, a note with a mention and the rail, while no letter is the webmail’s shortcut',
    async () => {
      await mail.openThread(SUBJECT);
      const hands = keyboard(mail.page);
      const { panel } = ours(mail.page);
      const assignee = panel.getByRole('button', { name: /Change assignee/ });
      await hands.enter(assignee);
      await hands.comesTo(panel.getByRole('combobox', { name: 'Search teammates' }));
      await hands.type('ben');
      await hands.press('Escape');
      await hands.to(assignee);
      await hands.enter(panel.getByRole('button', { name: /Change status/ }));
      for (const name of ['Open', 'Closed', /^Pending/]) {
        await hands.comesTo(panel.getByRole('menuitemradio', { name }).first());
        await hands.press(name instanceof RegExp ? 'Enter' : 'ArrowDown');
      }
      await panel.getByRole('button', { name: 'Status: Pending. Change status' }).waitFor();
      await hands.to(panel.getByLabel('Write a note for the team'));
      await hands.type('e#rju @be');
      await panel.getByRole('option', { name: 'Ben Berger' }).waitFor();
      await hands.press('Enter');
      await hands.press('Control+Enter');
      await panel.getByRole('listitem').getByText('e#rju').waitFor();
      await hands.enter(panel.getByRole('button', { name: 'Collapse team panel' }), 'Shift+Tab');
      await hands.enter(panel.getByRole('button', { name: 'Open team panel' }));
      await panel.getByLabel('Write a note for the team').waitFor();
      expect(await mail.page.getByRole('heading', { name: SUBJECT }).isVisible()).toBe(true);
    },
  ],
  [
    'the popup',
    async () => {
      const popup = await browser.popup();
      const hands = keyboard(popup);
      await hands.to(popup.getByPlaceholder('Search conversations and people'));
      await hands.type('kettle');
      await hands.to(popup.getByRole('button', { name: new RegExp(SUBJECT) }).first());
      await hands.enter(popup.getByRole('button', { name: /^Account/ }));
      await hands.to(popup.getByRole('button', { name: 'Sign out' }));
      await popup.close();
    },
  ],
  [
    'export, erasure and the end of the team',
    async () => {
      await work.bringToFront();
      await go('Your data');
      await keys.enter(button('Begin the export'));
      const file = work.getByRole('link', { name: 'Save the file' });
      const stopped = button('Go on');
      // A database that answers slowly stops it; its person goes on.
      for (await file.or(stopped).first().waitFor(); !(await file.isVisible()); await file.or(stopped).first().waitFor())
        await keys.enter(stopped);
      await keys.to(file);
      await Promise.all([work.waitForEvent('download'), keys.press('Enter')]);
      await keys.fill(field('The customer’s address'), 'nobody@example.net');
      await keys.enter(button('Look for it'));
      await work.getByText('Nothing of nobody@example.net is left', { exact: false }).waitFor();
      await keys.fill(field('Type the team’s name to be sure'), 'Acme');
      await keys.press('Enter');
      await work.getByRole('heading', { name: 'You are not in a team yet' }).waitFor();
    },
  ],
];

test('all of it by keyboard alone, and the focus is always seen', { timeout: 300_000 }, async () => {
  for (const [name, act] of steps) {
    const began = performance.now();
    await act().catch(async error => {
      throw new Error(`${name}: ${error}\n${await work.locator('main').textContent()}`);
    });
    console.log(`${((performance.now() - began) / 1000).toFixed(1)} s  ${name}`);
  }
});
