import { describe, expect, test } from 'vitest';
import type { GmailVariants } from '../lab/gmail/variants.ts';
import { ask, eventually, useContract } from './gmail-contract-rig.ts';
import { expectedRows } from './gmail-contract-rows.ts';

const { open, deliver } = useContract();
const USUAL = { lists: 'one', conversations: 'on' } as const;

/** The forms in which rows and views come and go in other ways. */
const FORMS: readonly (readonly [string, Partial<GmailVariants>])[] = [
  ['as usual', {}],
  ['rows that are patched', { 'row-state': 'patched' }],
  ['rows that are made anew', { 'row-reuse': 'fresh' }],
  ['rows that get their ids late', { 'ids-after': '1000' }],
  ['rows of three lines', { rows: 'three-lines' }],
  ['views that are taken out of the page', { 'left-views': 'detached' }],
];

describe.each(FORMS)('%s', (_, form) => {
  test('rows tell the truth after a star, new mail, the next page, another view and the way back', async () => {
    const { hands, box } = await open(form);
    const { page } = hands;
    const told = () => ask(page, () => window.contract.rows());
    await eventually(told).toEqual(expectedRows(box, USUAL));

    await page.locator('[role=main] .T-KT').nth(1).click();
    await page.locator('[role=main] .T-KT-Jp').first().waitFor();
    await eventually(told).toEqual(expectedRows(box, USUAL));

    await deliver('Just in');
    await eventually(async () => (await told())[0]?.subject).toBe('Just in');
    await eventually(told).toEqual(expectedRows(box, USUAL));

    const first = expectedRows(box, USUAL);
    await page.locator('.amJ:visible').first().click();
    await page.waitForURL(/#inbox\/p2$/);
    await eventually(async () => (await told()).length > 0 && (await told()).some(({ thread }) => thread === first[0]?.thread)).toBe(false);

    await page.evaluate(() => {
      location.hash = 'sent';
    });
    await eventually(async () => (await told()).map(({ thread }) => thread)).toEqual(
      box.threads({ folder: 'sent', limit: 50 }).threads.map(({ uid }) => uid.toString(16)),
    );
    await page.evaluate(() => {
      location.hash = 'inbox';
    });
    await eventually(told).toEqual(expectedRows(box, USUAL));
    const { rows, placed, moved, twice, astray } = await ask(page, () => window.contract.badges());
    expect({ placed, moved, twice, astray }).toEqual({ placed: rows, moved: 0, twice: 0, astray: 0 });
  });
});
