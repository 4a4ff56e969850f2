import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Repair } from '#domain/repair.ts';
import { newKeyPair, signRepair } from '../../scripts/selectors/sign-repair.ts';
import { bundle } from '../lab/bundle.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { type Hands, ours } from '../stage/hands.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

const keys = newKeyPair();
const FOLDER = 'dist/with-repair-key';

let stage: Stage;
let seat: Seat;
let hands: Hands;
let popup: Page;
const errors: string[] = [];

/** Overnight, Gmail calls the cell with subject and labels by another name. */
async function openChangedGmail(): Promise<Hands> {
  const { context } = seat.browser;
  const client = (await bundle(new URL('../lab/gmail/page/main.ts', import.meta.url))).replaceAll('a4W', 'b9W');
  await context.route('**/mail/_/client.js', route => route.fulfill({ contentType: 'text/javascript', body: client }));
  const page = await context.newPage();
  page.on('pageerror', error => errors.push(String(error)));
  const opened = gmailHands(page);
  await opened.openList();
  return opened;
}

beforeAll(async () => {
  const build = ['node_modules/vite/bin/vite.js', 'build', '--outDir', FOLDER];
  await promisify(execFile)(process.execPath, build, { env: { ...process.env, OUTRIGGER_REPAIR_KEY: keys.publicKey } });
  stage = await openStage();
  seat = await stage.seat('alice', { extension: `${process.cwd()}/${FOLDER}` });
  hands = await openChangedGmail();
  popup = await seat.browser.popup();
}, 400_000);
afterAll(() => stage?.close());

const repair = (changes: Partial<Repair>): string =>
  signRepair(
    JSON.stringify({
      product: 'outrigger',
      serial: 1,
      expires: Date.now() + 86_400_000,
      below: '9.0.0',
      add: { gmail: {}, outlook: {} },
      off: { gmail: [], outlook: [] },
      ...changes,
    } satisfies Repair),
    keys.privateKey,
  );
const state = (ability: string) =>
  popup.getByRole('region', { name: 'Gmail' }).getByRole('listitem').filter({ hasText: ability }).locator('.health-state');
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 40_000 });
async function give(text: string): Promise<void> {
  await popup.getByRole('textbox').fill(text);
  await popup.getByRole('button', { name: 'Give it to the team' }).click();
}

test('a changed webmail is noticed: no badge, and the popup says so in plain words', async () => {
  await popup.getByText('1 part is off in your webmail').click({ timeout: 60_000 });
  expect(await state('Badges in the list').textContent()).toBe('not in this version');
  expect(await ours(hands.page).badges.count()).toBe(0);
});

test('the report tells a maintainer the new structure, and nobody a word of mail', async () => {
  await seat.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Copy the report on Gmail' }).click();
  await popup.getByText('Copied.', { exact: false }).waitFor();
  const report = await popup.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('badgeSlot: not found');
  expect(report).toMatch(/<td class="[^"]*b9W/);
  const words = await hands.page.evaluate(() => document.body.textContent.match(/[\p{L}\d@.]{6,}/gu) ?? []);
  const told = new Set(report.slice(report.indexOf('<')).split(/[^\p{L}\d@.]+/u));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter(word => told.has(word))).toEqual([]);
});

test('a file that was tampered with is refused in words, a signed one repairs the open page at once', async () => {
  const fix = repair({ add: { gmail: { badgeSlot: ['td.b9W .xS .xT'] }, outlook: {} } });
  await popup.getByText('Signed fix', { exact: true }).click();
  await give(fix.replace('b9W', 'b8W'));
  await popup.getByText('it was changed after it was signed', { exact: false }).waitFor();
  await give(fix);
  await popup.getByText('Given to the team.').waitFor();
  await hands.page.bringToFront();
  await eventually(() => ours(hands.page).badges.count()).toBeGreaterThan(0);
  await eventually(() => state('Badges in the list').textContent()).toBe('ageing');
  await popup.getByText('Fix number 1 is in use.').waitFor();
});

test('a later file switches an ability off until an update comes; an older one is refused', async () => {
  await popup.bringToFront();
  await give(
    repair({ serial: 2, add: { gmail: { badgeSlot: ['td.b9W .xS .xT'] }, outlook: {} }, off: { gmail: ['badges'], outlook: [] } }),
  );
  await popup.getByText('Given to the team.').waitFor();
  await hands.page.bringToFront();
  await eventually(() => ours(hands.page).badges.count()).toBe(0);
  await eventually(() => state('Badges in the list').textContent()).toBe('switched off');
  await popup.bringToFront();
  await give(repair({ serial: 1 }));
  await popup.getByText('a newer fix is in use already', { exact: false }).waitFor();
  expect(errors).toEqual([]);
});
