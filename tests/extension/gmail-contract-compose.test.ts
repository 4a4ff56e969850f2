import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { gmailVariants } from '../lab/gmail/variants.ts';
import { ask, eventually, useContract } from './gmail-contract-rig.ts';

const { open } = useContract();
const told = (page: Page) => ask(page, () => window.contract.composers());

test.each([...gmailVariants['compose-window']])(
  'an answer that is popped out (%s) stays the answer to its thread, and its sending is heard',
  async where => {
    const { hands, subject, id } = await open({ 'compose-window': where });
    await hands.openThread(subject);
    await hands.replyButton().click();
    await hands.editor().waitFor();
    await hands.page.keyboard.type('It comes tomorrow.');
    const opened = where === 'popped-out' ? hands.page.context().waitForEvent('page') : Promise.resolve(hands.page);
    await hands.page.locator('.Un:visible').click();
    await hands.page.locator('.J-N:visible').last().click();
    const page = await opened;
    // A window that the page opens begins as an empty one of the same origin, where scripts of this kind run instead; an extension's do not.
    if (where === 'popped-out') await page.reload();
    const standing = where === 'minimised' ? [null] : [];
    await eventually(() => told(page)).toEqual([...standing, id]);
    await page.locator('.M9:visible .aoO').click();
    await eventually(() => ask(page, () => window.contract.sends.filter(({ kind }) => kind === 'sent'))).toMatchObject([{ thread: id }]);
    expect(await told(page)).toEqual(standing);
  },
);

test('a new mail answers nothing, whether it floats, fills the page, lies at the foot or has a window of its own', async () => {
  const { hands } = await open({});
  const { page } = hands;
  await page.locator('[gh=cm]').click();
  await eventually(() => told(page)).toEqual([null]);
  for (const button of ['.Hq', '.Hq', '.Hl', '.Hl', '.Hq', '.Hl']) {
    await page.locator(`.Hm ${button}`).click();
    expect(await told(page)).toEqual([null]);
  }
  await page.goto(`${page.url().split('#')[0]}&view=cm&fs=1&tf=1`);
  await page.locator('.M9').waitFor();
  expect(await told(page)).toEqual([null]);
  expect(await ask(page, () => window.contract.mailbox())).toBe('alice@acme.test');
});

test('every send is heard for what it is: saved, planned, taken back, sent', async () => {
  const { hands, subject, id } = await open({});
  await hands.openThread(subject);
  await hands.replyButton().click();
  await hands.editor().waitFor();
  await hands.page.keyboard.type('It comes tomorrow.');
  const kinds = () => ask(hands.page, () => window.contract.sends.map(({ kind, thread }) => [kind, thread]));
  await eventually(kinds).toEqual([['draftSaved', id]]);
  await hands.page.locator('.hG:visible').click();
  await hands.page.locator('[selector=scheduledSend]:visible').click();
  await hands.page.locator('[role=dialog] button').nth(1).click();
  await eventually(kinds).toEqual([
    ['draftSaved', id],
    ['scheduled', id],
  ]);
  await hands.page.locator('#link_undo').click();
  await eventually(kinds).toEqual([
    ['draftSaved', id],
    ['scheduled', id],
    ['undone', id],
  ]);
  await hands.editor().waitFor();
  await hands.send();
  await eventually(async () => (await kinds()).at(-1)).toEqual(['sent', id]);
});
