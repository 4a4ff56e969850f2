import { afterAll, beforeAll, expect, test } from 'vitest';
import { badgeToSay } from '../stage/acts.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import type { Hands } from '../stage/hands.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

const SUBJECT = 'The grinder hums and stops';

let stage: Stage;
let alice: Seat;
let hands: Hands;

beforeAll(async () => {
  stage = await openStage();
  alice = await stage.seat('alice');
  hands = gmailHands(alice.browser.context.pages()[0] ?? (await alice.browser.context.newPage()));
  hands.page.setDefaultTimeout(60_000);
  await hands.openList();
  await deliver(stage.labPort, customerMail(SUBJECT, 'Again.'));
  await badgeToSay(hands, SUBJECT, 'Unassigned');
  await hands.openThread(SUBJECT);
  await hands.replyButton().click();
});
afterAll(() => stage?.close());

const line = () => hands.page.locator('outrigger-line');

test('an answer from one’s own address says so over the text, and what is typed is not disturbed', async () => {
  await line().getByText('This would leave from alice@acme.test. Answers from Support leave from support@acme.test.').waitFor();
  await hands.editor().click();
  await hands.page.keyboard.type('@Ben ');
  await line().getByText('This begins like a note to the team').waitFor();
  await hands.page.keyboard.type('see above');
  expect(await hands.editor().textContent()).toContain('@Ben see above');
  expect(await line().count()).toBe(1);
});

test('switched off in the workspace, the line gives way to the next one, in the page that is open', async () => {
  const [url = ''] = (await alice.browser.popup().then(async popup => [popup.url(), await popup.close()])) as [string, unknown];
  const workspace = await alice.browser.context.newPage();
  await workspace.goto(new URL('workspace.html#account', url).href);
  await workspace.getByRole('checkbox', { name: 'The text begins like a note to a teammate' }).uncheck();
  await workspace.close();
  // Without a screen no page is ever out of sight, so coming back to it is played.
  await hands.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await line().getByText('This would leave from').waitFor();
  await hands.discard();
  await line().waitFor({ state: 'detached' });
});
