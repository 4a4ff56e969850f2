import { afterAll, beforeAll, expect, test } from 'vitest';
import { ours } from '../stage/hands.ts';
import { openStage, type Stage } from '../stage/stage.ts';
import { gmailRig } from './guard-gmail-ways.ts';
import { outlookRig } from './guard-outlook-ways.ts';
import { type GuardRig, until } from './guard-rig.ts';

let stage: Stage;
let alice: GuardRig;
let ben: GuardRig;

beforeAll(async () => {
  stage = await openStage();
  alice = await gmailRig(stage, await stage.seat('alice'));
  ben = await outlookRig(stage, await stage.seat('ben'));
});
afterAll(() => stage?.close());

const button = ({ hands }: GuardRig, name: string) => ours(hands.page).banner.getByRole('button', { name, exact: true });
const times = (text: string, part: string) => text.split(part).length - 1;

/** Types over everything that the webmail itself has put there. */
async function write({ hands }: GuardRig, text: string): Promise<void> {
  await hands.editor().press('ControlOrMeta+Home');
  await hands.editor().pressSequentially(text);
}

/** One has begun an answer to this mail, and the other takes it over and begins one too. */
async function takenOver(first: GuardRig, second: GuardRig, subject: string, [holder, taker]: readonly [string, string]): Promise<void> {
  await first.mail(subject);
  await second.hands.openList();
  await second.hands.row(subject).waitFor({ timeout: 60_000 });
  await first.begin(subject, '');
  await write(first, `Dear Cara, ${holder} looked into it.`);
  await second.hands.openThread(subject);
  await second.banner(new RegExp(`${holder} is replying`));
  await button(second, `Take the reply over from ${holder}`).click();
  await first.banner(new RegExp(`${taker} took the reply over from you`));
  await second.answer('');
  await write(second, 'PS: yours.');
}

/** What the composer holds once the words are in it, at the caret, and what is left of it when that is undone. */
async function insert(rig: GuardRig, name: string): Promise<string> {
  const before = await rig.hands.editor().textContent();
  await rig.hands.editor().press('ControlOrMeta+Home');
  await button(rig, `Insert ${name}’s text into my reply`).click();
  await rig.hands.editor().getByText(`Dear Cara, ${name} looked into it.`).waitFor({ timeout: 60_000 });
  await button(rig, `Insert ${name}’s text into my reply`).waitFor({ state: 'hidden', timeout: 60_000 });
  const after = (await rig.hands.editor().textContent()) ?? '';
  await rig.hands.editor().press('ControlOrMeta+Z');
  expect(await rig.hands.editor().textContent()).toBe(before);
  await rig.hands.editor().press('ControlOrMeta+Shift+Z');
  expect(await rig.hands.editor().textContent()).toBe(after);
  return after;
}

test('what Alice began in Gmail is in the mail that Ben sends from Outlook, over his signature and the quotation', async () => {
  const subject = 'Handed over to Ben';
  await takenOver(alice, ben, subject, ['Alice', 'Ben']);
  await button(alice, 'Hand my text over to Ben').click();
  await alice.banner(/Ben may insert your text now/);
  await ben.banner(/Alice offers you their text/);
  const text = await insert(ben, 'Alice');
  expect(text.startsWith('Dear Cara, Alice looked into it.')).toBe(true);
  await ben.hands.editor().press('Control+Enter');
  await ben.leftOnce();
  await until(() => ben.log(subject)).toEqual(['replied']);
  await alice.banner(/Ben answered/);
  // A customer has no mailbox here; what was sent is in the sender's.
  const arrived = () =>
    stage.lab?.world
      .mailbox('ben@acme.test')
      ?.threads({ query: subject })
      .threads.flatMap(({ messages }) => messages) ?? [];
  const mail = () => arrived().find(({ text }) => text.includes('PS: yours.'));
  await until(() => mail()?.labels.has('sent')).toBe(true);
  const sent = mail()?.text ?? '';
  expect(times(sent, 'Alice looked into it.')).toBe(1);
  expect(sent.indexOf('PS: yours.')).toBeGreaterThan(sent.indexOf('Alice looked into it.'));
  expect(sent.lastIndexOf('ben@acme.test')).toBeGreaterThan(sent.indexOf('PS: yours.'));
  expect(sent.indexOf('Please help.')).toBeGreaterThan(sent.indexOf('PS: yours.'));
  await alice.hands.discard();
});

test('what Ben began in Outlook is inserted in Gmail by keyboard, without his signature, or dismissed', async () => {
  const subject = 'Handed over to Alice';
  await takenOver(ben, alice, subject, ['Ben', 'Alice']);
  const give = button(ben, 'Hand my text over to Alice');
  await give.evaluate(element => element instanceof HTMLElement && element.click()); // a script of the page
  await ben.hands.editor().pressSequentially(' Soon.');
  expect(await give.isVisible()).toBe(true);
  await give.press('Enter');
  await alice.banner(/Ben offers you their text/);
  await button(alice, 'Insert Ben’s text into my reply').press('Enter');
  await alice.hands.editor().getByText('Dear Cara, Ben looked into it. Soon.').waitFor({ timeout: 60_000 });
  const text = (await alice.hands.editor().textContent()) ?? '';
  expect(times(text, 'looked into it.')).toBe(1);
  expect(text).not.toContain('ben@acme.test');
  expect(text).toContain('PS: yours.');
  await alice.hands.discard();
  await ben.hands.discard();
});
