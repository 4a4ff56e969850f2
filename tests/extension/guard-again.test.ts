import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { gmailRig } from './guard-gmail-ways.ts';
import { outlookRig } from './guard-outlook-ways.ts';
import { type GuardRig, until } from './guard-rig.ts';

let stage: Stage;
const rigs = new Map<string, GuardRig>();
const rigOf = (webmail: string): GuardRig => {
  const rig = rigs.get(webmail);
  if (!rig) throw new Error(`Nobody has opened ${webmail}`);
  return rig;
};

beforeAll(async () => {
  stage = await openStage();
  const seat = await stage.seat('alice');
  rigs.set('Gmail', await gmailRig(stage, seat, 'lab-undo=30000'));
  rigs.set('Outlook', await outlookRig(stage, seat));
});
afterAll(() => stage?.close());

const TEXT = 'Hello Cara, it is on its way.';

describe('an answer that is taken back in Gmail', () => {
  const undo = async ({ hands }: GuardRig) => {
    await hands.page.locator('#link_undo').click();
    await until(() => hands.editor().isVisible()).toBe(true);
    expect(await hands.editor().textContent()).toContain(TEXT);
  };
  const send = ({ hands }: GuardRig) => hands.editor().press('Control+Enter');

  test('leaves the state that was before it, and is clear when it is sent again', async () => {
    const [rig, subject] = [rigOf('Gmail'), 'Taken back'];
    await rig.mail(subject);
    await rig.begin(subject, TEXT);
    await send(rig);
    await until(() => rig.log(subject)).toEqual(['replied']);
    await undo(rig);
    await until(() => rig.log(subject)).toEqual(['replied', 'undone']);
    expect(await rig.lastReply(subject)).toBeUndefined();
    await send(rig);
    await until(() => rig.log(subject)).toEqual(['replied', 'undone', 'replied']);
    expect(rig.sends).toHaveLength(2);
    expect(await rig.guard().count()).toBe(0);
  });

  test('is held when a teammate has answered since', async () => {
    const [rig, subject] = [rigOf('Gmail'), 'Taken back too late'];
    await rig.mail(subject);
    await rig.begin(subject, TEXT);
    await send(rig);
    await until(() => rig.lastReply(subject)).toBe('alice');
    await undo(rig);
    await until(() => rig.lastReply(subject)).toBeUndefined();
    await rig.benAnswers(subject);
    await send(rig);
    await rig
      .guard()
      .getByText(/Ben answered/)
      .waitFor({ timeout: 60_000 });
    expect(rig.sends).toHaveLength(1);
    await rig.button('Send anyway').click();
    await until(() => rig.log(subject)).toEqual(expect.arrayContaining(['replied', 'undone', 'override replied']));
    expect(rig.sends).toHaveLength(2);
  });
});

describe.each(['Gmail', 'Outlook'])('a send that %s itself stops', webmail => {
  test('leaves nothing in the log, and the next one is looked at anew', async () => {
    const [rig, subject] = [rigOf(webmail), `Stopped in ${webmail}`];
    const { hands } = rig;
    await rig.mail(subject);
    await rig.begin(subject, TEXT);
    await rig.dropRecipient();
    await hands.editor().press('Control+Enter');
    await rig.closeError();
    await rig.benAnswers(subject);
    await hands.editor().press('Control+Enter');
    await rig.button('Send anyway').click();
    await rig.closeError();
    expect(await rig.log(subject)).toEqual([]);
    await hands.editor().press('Control+Enter');
    await rig
      .guard()
      .getByText(/Ben answered/)
      .waitFor({ timeout: 60_000 });
    await rig.guard().press('Escape');
    expect(rig.sends).toEqual([]);
    expect(await hands.editor().textContent()).toContain(TEXT);
    await hands.discard();
    expect(await rig.log(subject)).toEqual([]);
  });
});
