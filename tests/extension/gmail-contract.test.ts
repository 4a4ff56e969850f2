import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { bundle } from '../lab/bundle.ts';
import { type GmailVariants, gmailVariantNames, gmailVariants } from '../lab/gmail/variants.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { resolverRules } from '../stage/lab-hosts.ts';
import { customerMail } from '../stage/mail.ts';
import type {} from './gmail-contract-probe.ts';
import { expectedRows } from './gmail-contract-rows.ts';

let lab: Lab;
let browser: Browser;
let context: BrowserContext;
let troubles: string[];
let number = 0;

beforeAll(async () => {
  lab = await startLab();
  const args = [...chromiumArgs, '--headless=new', '--ignore-certificate-errors', `--host-resolver-rules=${resolverRules(lab.port)}`];
  browser = await chromium.launch({ executablePath: findChromium() ?? '', headless: false, args });
});
afterEach(async () => {
  await context?.close();
  expect(troubles).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await lab?.close();
});

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

/** The inbox in the chosen form, with a mail that waits for an answer; every window has the adapter and its page-world script, and nothing else of ours. */
async function open(wanted: Partial<GmailVariants>) {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  troubles = [];
  for (const script of ['../../content-scripts/page-world/gmail.iife.ts', './gmail-contract-probe.ts']) {
    await context.addInitScript({ content: await bundle(new URL(script, import.meta.url)) });
  }
  context.on('weberror', error => troubles.push(String(error.error())));
  number += 1;
  const subject = `Where is parcel ${number}?`;
  await lab.world.deliver(customerMail(subject, 'I am waiting for it.'));
  const box = lab.world.mailbox(wanted.mailbox === 'delegated' ? 'support@acme.test' : 'alice@acme.test', 'gmail');
  const thread = box?.threads({ folder: 'inbox', limit: 1 }).threads[0];
  if (!box || !thread) throw new Error('The mail did not arrive');
  const asked = Object.entries(wanted).map(([name, value]) => `lab-${name}=${value}`);
  const hands = gmailHands(await context.newPage(), `/mail/u/0/?${['lab-undo=0', ...asked].join('&')}`);
  await hands.openList();
  return { hands, subject, box, id: thread.uid.toString(16) };
}
const ask = <T>(page: Page, question: () => T) => page.evaluate(question);

/** The adapter's duties, in the order in which a person comes across them. */
async function keepsContract(wanted: Partial<GmailVariants>): Promise<void> {
  const { hands, subject, box, id } = await open(wanted);
  const { lists = 'one', conversations = 'on' } = wanted;
  await eventually(() => ask(hands.page, () => window.contract.rows())).toEqual(expectedRows(box, { lists, conversations }));
  expect(await ask(hands.page, () => window.contract.mailbox())).toBe(box.address);
  const rows = expectedRows(box, { lists, conversations }).length;
  expect(await ask(hands.page, () => window.contract.badges())).toEqual({ rows, placed: rows, moved: 0, twice: 0, astray: 0 });

  await hands.openThread(subject);
  // A window that the page opens begins as an empty one of the same origin, where scripts of this kind run instead; an extension's do not.
  if (wanted['thread-window'] === 'popped-out') await hands.page.reload();
  await eventually(() => ask(hands.page, () => window.contract.thread())).toEqual({ id, subject });
  expect(await ask(hands.page, () => window.contract.mailbox())).toBe(box.address);
  const whole = { banner: true, between: true, panel: true, covered: 0, width: 240, again: true, given: true };
  expect(await ask(hands.page, () => window.contract.places())).toEqual(whole);

  await hands.replyButton().click();
  await hands.editor().waitFor();
  const standing = wanted['compose-window'] === 'minimised' ? [null] : [];
  await eventually(() => ask(hands.page, () => window.contract.composers())).toEqual([id, ...standing]);
  await hands.page.keyboard.type('It comes tomorrow.');
  await hands.send();
  const told = () => ask(hands.page, () => window.contract.sends.filter(({ kind }) => kind === 'sent'));
  await eventually(told).toMatchObject([{ thread: id, messageId: expect.stringMatching(/@/) }]);
  expect(await ask(hands.page, () => window.contract.composers())).toEqual(standing);
  await eventually(() => ask(hands.page, () => window.contract.thread())).toEqual({ id, subject });
}

describe.each(gmailVariantNames)('%s', name => {
  test.each([...gmailVariants[name]])('%s', value => keepsContract({ [name]: value }));
});
