import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { gmailRig, gmailWays } from './guard-gmail-ways.ts';
import { outlookRig, outlookWays } from './guard-outlook-ways.ts';
import { type GuardRig, until } from './guard-rig.ts';
import { uncheckedWay } from './guard-unchecked.ts';

let stage: Stage;
let gmail: GuardRig;
let outlook: GuardRig;

/** The one thread that is answered over and over, for while the database is out of reach nobody can be told of another. */
const SUBJECT = { Gmail: 'Cut off in Gmail', Outlook: 'Cut off in Outlook' };

const gmailAll = gmailWays(() => gmail);
// What takes the thread out of the inbox comes last.
const ways = {
  Gmail: [...gmailAll.filter(({ leaves }) => !leaves), ...gmailAll.filter(({ leaves }) => leaves)],
  Outlook: outlookWays(() => outlook),
};

beforeAll(async () => {
  stage = await openStage();
  const seat = await stage.seat('alice');
  [gmail, outlook] = [await gmailRig(stage, seat), await outlookRig(stage, seat)];
});
afterAll(() => stage?.close());

test('the team knows both threads before the database goes out of reach', async () => {
  for (const [rig, subject] of [
    [gmail, SUBJECT.Gmail],
    [outlook, SUBJECT.Outlook],
  ] as const) {
    await rig.mail(subject);
    await rig.begin(subject, 'Never sent.');
    await rig.hands.discard();
  }
  stage.wire.cut();
  await outlook.banner(/^Not checked: offline/);
});

describe.each(['Gmail', 'Outlook'] as const)('while the database is out of reach, an answer sent in %s', webmail => {
  const rig = () => (webmail === 'Gmail' ? gmail : outlook);
  test.each(ways[webmail])('by $name leaves unchecked', async way => {
    await rig().hands.page.bringToFront(); // a hidden tab sleeps
    await rig().answer('Hello Cara, it is on its way.');
    await way.before?.();
    await uncheckedWay(rig(), way, SUBJECT[webmail]);
  });
});

test('all of them are in the log once it is back, each once', async () => {
  stage.wire.mend();
  const unchecked = async (subject: string) =>
    (await gmail.log(subject)).filter(words => /^unchecked (offline|connecting|people)$/.test(words)).length;
  await until(() => unchecked(SUBJECT.Outlook)).toBe(ways.Outlook.length);
  await until(() => unchecked(SUBJECT.Gmail)).toBe(ways.Gmail.length);
  await outlook.hands.page.bringToFront();
  await outlook.banner(/^Not checked: sent before the team/);
  expect(await gmail.log(SUBJECT.Gmail)).not.toContainEqual(expect.stringMatching(/^override/));
});
