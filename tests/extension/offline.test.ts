import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgeToSay, note } from '../stage/acts.ts';
import { setFields } from '../stage/documents.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { type Hands, ours } from '../stage/hands.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';
import { openTap, type Tap } from '../stage/tap.ts';

const SUBJECT = 'My parcel went to the wrong town';

let stage: Stage;
let wire: Tap;
let seat: Seat;
let alice: Hands;
let ben: Hands;

beforeAll(async () => {
  stage = await openStage();
  wire = await openTap(stage.firebase.firestore);
  seat = await stage.seat('alice', { wire });
  const other = await stage.seat('ben');
  const first = async ({ browser }: Seat) => browser.context.pages()[0] ?? (await browser.context.newPage());
  alice = gmailHands(await first(seat));
  ben = outlookHands(await first(other));
  await Promise.all([alice.openList(), ben.openList()]);
  await deliver(stage.labPort, customerMail(SUBJECT, 'Please help.'));
  await Promise.all([alice, ben].map(hands => badgeToSay(hands, SUBJECT, 'Unassigned')));
  await Promise.all([alice.openThread(SUBJECT), ben.openThread(SUBJECT)]);
  await note(alice, ben, 'Both are connected.');
});
afterAll(async () => {
  await stage?.close();
  await wire?.close();
});

const panelOf = (hands: Hands) => ours(hands.page).panel;

const assignTo = async (hands: Hands, option: string) => {
  await panelOf(hands)
    .getByRole('button', { name: /Change assignee|Assign…/ })
    .click();
  await panelOf(hands).getByRole('option', { name: option }).first().click();
};

describe('Firestore out of reach', () => {
  test('what Alice does is shown at once, as saved here', async () => {
    wire.cut();
    await panelOf(alice).getByLabel('Write a note for the team').fill('Written on the train.');
    await panelOf(alice).getByRole('button', { name: 'Add note' }).click();
    await panelOf(alice).getByText('Written on the train.').waitFor();
    await assignTo(alice, 'Assign to me');
    await panelOf(alice)
      .getByRole('button', { name: /Alice Adams.*Change assignee/ })
      .waitFor();
    await panelOf(alice).getByText('Saved here, not yet seen by the team').first().waitFor();
    await alice.page
      .locator('outrigger-banner')
      .getByText(/Not checked: offline since|Saved here/)
      .waitFor();
    expect(await panelOf(ben).getByText('Written on the train.').count()).toBe(0);
  });

  test('it survives the worker’s death', async () => {
    const popup = await seat.browser.popup();
    const devtools = await seat.browser.context.newCDPSession(popup);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await popup.close();
    await panelOf(alice).getByText('Written on the train.').waitFor();
  });

  test('everything arrives once it is back, once and in order', async () => {
    wire.mend();
    await panelOf(ben).getByText('Written on the train.').waitFor({ timeout: 90_000 });
    await badgeToSay(ben, SUBJECT, 'Assigned to Alice Adams');
    await panelOf(alice).getByText('Saved here, not yet seen by the team').first().waitFor({ state: 'detached', timeout: 30_000 });
    expect(await panelOf(ben).getByText('Written on the train.').count()).toBe(1);
  });
});

describe('a write that the rules refuse', () => {
  test('is undone on screen and explained', async () => {
    await assignTo(alice, 'Ben Berger');
    await badgeToSay(ben, SUBJECT, 'Assigned to Ben Berger');
    wire.cut();
    await setFields(stage.firebase, '/teams/acme/members/alice', {
      role: { stringValue: 'member' },
      inboxes: { mapValue: { fields: { support: { stringValue: 'read' } } } },
    });
    await assignTo(alice, 'Nobody');
    await panelOf(alice)
      .getByRole('button', { name: /Nobody is assigned/ })
      .waitFor();
    wire.mend();
    await panelOf(alice).getByRole('alert').waitFor({ timeout: 90_000 });
    await panelOf(alice).getByText('Ben Berger').first().waitFor();
    await badgeToSay(ben, SUBJECT, 'Assigned to Ben Berger');
  });
});

describe('two people who change the same at once', () => {
  test('one wins, and the other is told who', async () => {
    await setFields(stage.firebase, '/teams/acme/members/alice', {
      role: { stringValue: 'owner' },
      inboxes: { mapValue: { fields: { support: { stringValue: 'full' }, sales: { stringValue: 'full' } } } },
    });
    await panelOf(alice)
      .getByRole('button', { name: /Change assignee|Assign…/ })
      .waitFor();
    wire.cut();
    await assignTo(alice, 'Assign to me');
    await assignTo(ben, 'Chloe Costa');
    await badgeToSay(ben, SUBJECT, 'Assigned to Chloe Costa');
    wire.mend();
    await panelOf(alice).getByText('Ben Berger was faster: this is now assigned to Chloe Costa.').waitFor({ timeout: 90_000 });
  });
});
