import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningFirebase, startFirebase } from '../../scripts/firebase/start-firebase.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { assign, badgeToSay } from '../stage/acts.ts';
import { type Browser, openBrowser } from '../stage/browser.ts';
import { builtExtension } from '../stage/build.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { type Hands, ours } from '../stage/hands.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import { agree } from '../stage/sign-in.ts';
import { teamHands } from '../stage/team-hands.ts';

const SUBJECT = 'The lamp arrived broken';
const INVITED = 'You are invited to our team';

let firebase: RunningFirebase;
let lab: Lab;
let browsers: Browser[] = [];
let ada: ReturnType<typeof teamHands>;
let ben: ReturnType<typeof teamHands>;
let gmail: Hands;
let outlook: Hands;
let code = '';

/** Mail pages that were open before anybody agreed to anything. */
const mailPage = async ({ context }: Browser): Promise<Page> => context.pages()[0] ?? (await context.newPage());

beforeAll(async () => {
  [firebase, lab] = await Promise.all([startFirebase(), startLab()]);
  const extension = await builtExtension();
  const open = () => openBrowser({ extension, labPort: lab.port });
  browsers = await Promise.all([open(), open()]);
});
afterAll(async () => {
  await Promise.allSettled(browsers.map(browser => browser.close()));
  await Promise.allSettled([lab?.close(), firebase?.stop()]);
});

const steps: readonly [name: string, act: () => Promise<void>][] = [
  [
    'before anybody agrees, nothing of ours is in the mail pages',
    async () => {
      const [first, second] = browsers;
      if (!first || !second) throw new Error('no browsers');
      gmail = gmailHands(await mailPage(first));
      outlook = outlookHands(await mailPage(second));
      await Promise.all([gmail.openList(), outlook.openList()]);
      for (const { page } of [gmail, outlook])
        expect(await page.locator('outrigger-badge, outrigger-panel, outrigger-banner').count()).toBe(0);
      [ada, ben] = (await Promise.all([first, second].map(agree))).map(page => teamHands(page, firebase)) as [typeof ada, typeof ben];
    },
  ],
  ['the project is pasted, checked and used', () => ada.useProject(firebase.config)],
  [
    'an account is made and its address verified',
    async () => {
      await ada.page.getByRole('navigation').getByRole('link', { name: 'Start' }).click();
      await ada.page.getByRole('button', { name: 'Make an account' }).click();
      await ada.signUp('Alice Adams', 'alice@acme.test');
    },
  ],
  ['the team is founded', () => ada.found('Acme')],
  [
    'an inbox is added',
    async () => {
      await ada.go('Inboxes');
      await ada.addInbox('Support', 'support@acme.test');
    },
  ],
  [
    'Ben is invited',
    async () => {
      await ada.go('Invitations');
      code = await ada.invite('ben@acme.test');
    },
  ],
  [
    'Ben opens the mail that invites him, uses it, makes an account and joins',
    async () => {
      await outlook.page.bringToFront();
      await deliver(lab.port, customerMail(INVITED, code, 'Alice Adams <alice@acme.test>', 'ben@acme.test'));
      await outlook.row(INVITED).waitFor({ timeout: 60_000 });
      await outlook.openThread(INVITED);
      const opened = outlook.page.context().waitForEvent('page', { timeout: 60_000 });
      await ours(outlook.page).banner.getByRole('button', { name: 'Use the invitation' }).click();
      await ben.page.close();
      ben = teamHands(await opened, firebase);
      await ben.takeCode();
      await outlook.openList();
      await ben.signUp('Ben Berger', 'ben@acme.test');
      await ben.join();
    },
  ],
  [
    'a mail comes in and Alice assigns it to Ben, who sees it',
    async () => {
      await Promise.all([gmail, outlook].map(({ page }) => page.bringToFront()));
      await deliver(lab.port, customerMail(SUBJECT, 'What now?'));
      await Promise.all([gmail, outlook].map(hands => badgeToSay(hands, SUBJECT, 'Unassigned')));
      await gmail.openThread(SUBJECT);
      await assign(gmail, outlook, SUBJECT, 'Ben Berger', 'Assigned to Ben Berger');
    },
  ],
  [
    'Ben is switched off: nothing of the team stays on his screen',
    async () => {
      await ada.page.bringToFront();
      await ada.go('Members');
      await ada.disable('Ben Berger');
      await ours(outlook.page).badges.first().waitFor({ state: 'detached' });
      await ben.page.getByRole('heading', { name: 'You are not in a team yet' }).waitFor();
    },
  ],
  ['his open conversation goes to Alice', () => ada.reassign('Ben Berger', 'Alice Adams')],
  [
    'Alice takes her consent back: nothing of ours is in her mail, and nothing comes back',
    async () => {
      await gmail.openList();
      await ours(gmail.page).badges.first().waitFor();
      await ada.page.bringToFront();
      await ada.go('Privacy');
      await ada.withdraw();
      await ours(gmail.page).badges.first().waitFor({ state: 'detached' });
      await gmail.page.reload();
      await gmail.openList();
      expect(await gmail.page.locator('outrigger-badge, outrigger-panel, outrigger-banner').count()).toBe(0);
    },
  ],
];

test('from an empty project to a team and back, by clicks and pasted text', { timeout: 300_000 }, async () => {
  const began = performance.now();
  for (const [name, act] of steps) {
    const from = performance.now();
    await act();
    console.log(`${((performance.now() - from) / 1000).toFixed(1)} s  ${name}`);
  }
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s  in all`);
});
