import { afterAll, beforeAll, expect, test } from 'vitest';
import { delegateIdOf } from '../lab/gmail/server/ids.ts';
import { badgeToSay, bannerToSay, discard, note, reply } from '../stage/acts.ts';
import { allDocuments } from '../stage/documents.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { type Hands, ours } from '../stage/hands.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

const SUBJECT = 'Two filters, one broken';

let stage: Stage;
let seat: Seat;
/** Alice's own account twice, and the mailbox of the team that she has been let into. */
let first: Hands;
let second: Hands;
let delegated: Hands;
let ben: Hands;

const until = <T>(look: () => T) => expect.poll(look, { timeout: 60_000 });

/** Brings the tab to the front, for a hidden tab sleeps. */
const at = async (hands: Hands): Promise<Hands> => {
  await hands.page.bringToFront();
  return hands;
};
const openThread = async (hands: Hands) => {
  await (await at(hands)).openThread(SUBJECT);
  await ours(hands.page).panel.getByRole('button', { name: 'Assign…' }).waitFor({ timeout: 60_000 });
};

/** What the team's log has about claims of this mail, and who has its claim. */
async function claims(): Promise<{ log: string[]; held: boolean }> {
  const all = [...(await allDocuments(stage.firebase, '/teams/acme/inboxes/support'))];
  const [path, fields] = all.find(([, { subject }]) => JSON.stringify(subject ?? null).includes(SUBJECT)) ?? [];
  if (!path) throw new Error('The team does not know the mail');
  const log = all.filter(([one]) => one.startsWith(`${path}/events/`)).map(([, { type }]) => JSON.stringify(type));
  return { log: log.filter(type => type.includes('"claim"')), held: JSON.stringify(fields?.claim).includes('"alice"') };
}

/** The people in Ben's banner; one person is there once. */
const inBensBanner = () => ours(ben.page).banner.locator('.avatar:visible').count();

beforeAll(async () => {
  stage = await openStage();
  seat = await stage.seat('alice');
  const other = await stage.seat('ben');
  const { context } = seat.browser;
  first = gmailHands(await context.newPage());
  second = gmailHands(await context.newPage());
  delegated = gmailHands(await context.newPage(), `/mail/b/${delegateIdOf('support@acme.test')}/u/0/`);
  ben = outlookHands(other.browser.context.pages()[0] ?? (await other.browser.context.newPage()));
  await deliver(stage.labPort, customerMail(SUBJECT, 'Which one do I send back?'));
});
afterAll(() => stage?.close());

test('every tab of every account draws one badge a row', async () => {
  for (const hands of [first, second, delegated, ben]) {
    await (await at(hands)).openList();
    await badgeToSay(hands, SUBJECT, 'Unassigned');
  }
  for (const hands of [first, second, delegated]) {
    const counts = await hands.page.evaluate(() =>
      [...document.querySelectorAll('[role=main] tr.zA')].map(row => row.querySelectorAll('outrigger-badge').length),
    );
    expect(Math.max(...counts)).toBe(1);
  }
});

test('two tabs with the same mail are one person to the others, and not another person to each other', async () => {
  await openThread(first);
  await openThread(second);
  await ben.openThread(SUBJECT);
  await bannerToSay(ben, 'viewing');
  expect(await inBensBanner()).toBe(1);
  await bannerToSay(second, 'viewing');
  expect(await ours(second.page).banner.textContent()).not.toContain('Alice');
});

test('an answer begun in both is one claim, and lasts until the last of them is given up', async () => {
  await reply(await at(first), ben);
  await (await at(second)).replyButton().click();
  await second.editor().pressSequentially('Hello');
  await note(ben, second, 'They bought it in May.');
  await second.discard();
  await note(ben, second, 'The warranty covers it.');
  expect(await claims()).toEqual({ log: [expect.anything()], held: true });
  await bannerToSay(ben, 'replying');
  expect(await inBensBanner()).toBe(1);
  await discard(await at(first), ben);
  await until(async () => (await claims()).held).toBe(false);
});

test('an answer begun from the team’s own mailbox ends with its tab, while another tab still looks at the mail', async () => {
  await openThread(delegated);
  await reply(delegated, ben);
  await delegated.page.close();
  await at(first);
  await bannerToSay(ben, 'viewing');
  await until(async () => (await claims()).held).toBe(false);
});
