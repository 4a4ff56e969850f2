import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { gmailRig, gmailWays } from './guard-gmail-ways.ts';
import { outlookRig, outlookWays } from './guard-outlook-ways.ts';
import { begun, type GuardRig, until, type Way } from './guard-rig.ts';

let stage: Stage;
const rigs = new Map<string, GuardRig>();

beforeAll(async () => {
  stage = await openStage();
  const seat = await stage.seat('alice');
  rigs.set('Gmail', await gmailRig(stage, seat));
  rigs.set('Outlook', await outlookRig(stage, seat));
});
afterAll(() => stage?.close());

const rigOf = (webmail: string): GuardRig => {
  const rig = rigs.get(webmail);
  if (!rig) throw new Error(`Nobody has opened ${webmail}`);
  return rig;
};
const click = (webmail: string): Way => {
  const [way] = (webmail === 'Gmail' ? gmailWays : outlookWays)(() => rigOf(webmail));
  if (!way) throw new Error('There is no way to send');
  return way;
};

describe.each(['Gmail', 'Outlook'])('a draft in %s that is no longer the answer to the last mail', webmail => {
  test('is held when the customer writes again, and the team hears of it', async () => {
    const [rig, way, subject] = [rigOf(webmail), click(webmail), `Again in ${webmail}`];
    await begun(rig, subject, way);
    await rig.comes(subject, 'Cara Lindgren <cara@example.com>', 'Never mind, it works again.', 'arrived');
    await way.send();
    await rig.guard().getByText('A new mail came since you began.').waitFor({ timeout: 60_000 });
    expect(rig.sends).toEqual([]);
    await rig.button('Send anyway').click();
    await rig.leftOnce();
    await until(() => rig.log(subject)).toEqual(expect.arrayContaining(['override mail', 'replied']));
  });

  test('is held when a teammate answers from a phone, and the conversation is answered', async () => {
    const [rig, way, subject] = [rigOf(webmail), click(webmail), `Phone in ${webmail}`];
    await begun(rig, subject, way);
    await rig.comes(subject, 'Chloe Chen <chloe@acme.test>', 'I have sent you a new lamp.', 'answered');
    await way.send();
    await rig
      .guard()
      .getByText(/Chloe answered/)
      .waitFor({ timeout: 60_000 });
    expect(rig.sends).toEqual([]);
    await until(() => rig.lastReply(subject)).toBe('chloe');
    await rig.guard().press('Escape');
    expect(await rig.log(subject)).toEqual(['answered']);
    await rig.hands.discard();
  });
});
