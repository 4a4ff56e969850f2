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

const TEXT = 'Hello Cara, it is on its way.';

/** Alice has begun an answer, and Ben looks at the same thread. */
async function bothAt(subject: string): Promise<void> {
  await alice.mail(subject);
  await ben.hands.openList();
  await ben.hands.row(subject).waitFor({ timeout: 60_000 });
  await alice.begin(subject, 'Dear Cara,');
  await ben.hands.openThread(subject);
  await ben.banner(/Alice is replying/);
}

/** Ben answers all the same, and his mail is held. */
async function benIsHeld(): Promise<void> {
  await ben.answer(TEXT);
  await ben.hands.editor().press('Control+Enter');
  await ben.guard().getByText('Alice is replying to this too.').waitFor({ timeout: 60_000 });
}

test('whoever waits is told when the other gives up, and sends with one more click', async () => {
  const subject = 'Waiting for Alice';
  await bothAt(subject);
  await benIsHeld();
  await ben.button('Wait').click();
  await ben
    .guard()
    .getByText(/^Waiting: you can send as soon as nobody else is replying/)
    .waitFor({ timeout: 60_000 });
  await alice.hands.discard();
  await ben.guard().getByText('Nothing stands in the way any more.').waitFor({ timeout: 60_000 });
  expect(ben.sends).toEqual([]);
  await ben.button('Send').click();
  await ben.leftOnce();
  await until(() => ben.log(subject)).toEqual(['replied']);
});

test('whoever takes over in the dialog may send, and the first person’s screen says so', async () => {
  const subject = 'Taken over in the dialog';
  await bothAt(subject);
  await benIsHeld();
  await ben.button('Take over').click();
  await alice.banner(/Ben took the reply over from you/);
  await ben.guard().getByText('Nothing stands in the way any more.').waitFor({ timeout: 60_000 });
  expect(ben.sends).toEqual([]);
  await ben.button('Send').click();
  await ben.leftOnce();
  await until(() => ben.log(subject)).toEqual(['replied']);
  // The first draft is still there, and held by what the other has sent.
  await alice.banner(/Ben answered/);
  await alice.hands.editor().press('Control+Enter');
  await alice
    .guard()
    .getByText(/Ben answered/)
    .waitFor({ timeout: 60_000 });
  await alice.guard().press('Escape');
  expect(alice.sends).toEqual([]);
  await alice.hands.discard();
});

test('the banner’s take-over does the same, and the first person may take the reply back', async () => {
  await bothAt('Taken over in the banner');
  const take = ({ hands }: GuardRig, name: string) =>
    ours(hands.page).banner.getByRole('button', { name: `Take the reply over from ${name}` });
  await take(ben, 'Alice').click();
  await alice.banner(/Ben took the reply over from you/);
  await ben.answer(TEXT);
  await alice.hands.editor().press('Control+Enter');
  await alice.guard().getByText('Ben is replying to this too.').waitFor({ timeout: 60_000 });
  await alice.guard().press('Escape');
  await take(alice, 'Ben').click();
  await ben.banner(/Alice took the reply over from you/);
  await ben.hands.editor().press('Control+Enter');
  await ben.guard().getByText('Alice is replying to this too.').waitFor({ timeout: 60_000 });
  expect([...alice.sends, ...ben.sends]).toEqual([]);
  await ben.guard().press('Escape');
  await ben.hands.discard();
  await alice.hands.discard();
});
