import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgeToSay } from '../stage/acts.ts';
import { allDocuments, setFields } from '../stage/documents.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { badgeOf, type Hands, ours } from '../stage/hands.ts';
import { GMAIL, OUTLOOK } from '../stage/lab-hosts.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

const MARK = 'kestrel';
const MARKUP = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
const LONG = 'W'.repeat(10_000);
const BIDI = '\u202egnp.exe\u2066';
const hostileSubject = `${MARK} ${MARKUP} ${BIDI}`;

let stage: Stage;
let alice: Seat;
let hands: Hands;
const thrown: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  alice = await stage.seat('alice');
  const page = alice.browser.context.pages()[0] ?? (await alice.browser.context.newPage());
  page.on('pageerror', error => thrown.push(String(error)));
  page.on('console', message => message.type() === 'error' && /outrigger/i.test(message.text()) && thrown.push(message.text()));
  hands = gmailHands(page);
  await hands.openList();
});
afterAll(() => stage?.close());

/** Elements that text of others could only have made by being taken for markup. */
const foreignElements = () =>
  ['outrigger-badge', 'outrigger-banner', 'outrigger-panel'].flatMap(name =>
    [...document.querySelectorAll(name)].flatMap(host =>
      [...(host.shadowRoot?.querySelectorAll('img, script, iframe, object, embed') ?? [])].map(({ outerHTML }) => outerHTML),
    ),
  );

describe('hostile text', () => {
  test('a subject, sender and note of markup, scripts, bidi controls and 10,000 characters show as text', async () => {
    await deliver(stage.labPort, customerMail(hostileSubject, MARKUP, `"${MARKUP.replaceAll('"', "'")}" <mallory@example.net>`));
    await deliver(stage.labPort, customerMail(`${MARK} long ${LONG}`, LONG));
    await badgeToSay(hands, MARK, 'Unassigned');
    await hands.openThread(MARK);
    const { panel } = ours(hands.page);
    for (const words of [`${MARKUP} ${BIDI}`, LONG.slice(0, 9_000)]) {
      await panel.getByLabel('Write a note for the team').fill(words);
      await panel.getByRole('button', { name: 'Add note' }).click();
      await panel.getByText(words.slice(0, 60), { exact: false }).first().waitFor();
    }
    expect(await hands.page.evaluate(foreignElements)).toEqual([]);
    expect(await hands.page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
    const box = await panel.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(400);
  });

  test('a display name of markup and 10,000 characters shows as text', async () => {
    await setFields(stage.firebase, '/teams/acme/members/ben', { name: { stringValue: `${MARKUP}${BIDI}${LONG}` } });
    const { panel } = ours(hands.page);
    await panel.getByRole('button', { name: /Change assignee|Assign…/ }).click();
    await panel.getByRole('option', { name: MARKUP.slice(0, 20) }).click();
    await panel.getByRole('button', { name: /Change assignee/ }).waitFor();
    await hands.openList();
    await badgeToSay(hands, MARK, 'Assigned to <img');
    expect(await hands.page.evaluate(foreignElements)).toEqual([]);
    expect(await hands.page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
    // It may be drawn anew at this moment.
    await expect
      .poll(async () => (await badgeOf(hands, MARK).boundingBox())?.width ?? Infinity, { timeout: 15_000 })
      .toBeLessThanOrEqual(132);
    await setFields(stage.firebase, '/teams/acme/members/ben', { name: { stringValue: 'Ben Berger' } });
  });
});

describe('documents of the wrong shape', () => {
  test('one is left out and reported, the rest shows', async () => {
    const conversations = async () => [...(await allDocuments(stage.firebase)).keys()].filter(path => /\/conversations\/[^/]+$/.test(path));
    await expect.poll(async () => (await conversations()).length, { timeout: 60_000 }).toBeGreaterThan(3); // made for the mails in the list, one by one
    const paths = await conversations();
    await setFields(stage.firebase, paths[0] ?? '', { assignee: { mapValue: { fields: {} } }, noteCount: { stringValue: 'many' } });
    const popup = await alice.browser.popup();
    await popup.getByText('1 document has an unknown shape and is left out').waitFor();
    const others = popup.getByRole('region', { name: 'Unassigned' }).getByRole('listitem');
    await expect.poll(() => others.count(), { timeout: 60_000 }).toBeGreaterThan(1);
    await popup.close();
  });
});

describe('pages that are not the webmail we know', () => {
  test.each([[`${GMAIL}/about/nothing`], [`${OUTLOOK}/some/other/application`]])(
    '%s: nothing is drawn and nothing is thrown',
    async url => {
      const page = await alice.browser.context.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(String(error)));
      page.on('console', message => message.type() === 'error' && !message.text().includes('404') && errors.push(message.text()));
      await page.goto(url);
      await page.waitForTimeout(1500);
      expect(await page.locator('outrigger-badge, outrigger-banner, outrigger-panel').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    },
  );
});

test('nothing was thrown into the mail page meanwhile', () => {
  expect(thrown).toEqual([]);
});
