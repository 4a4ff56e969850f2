import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hex } from '../lab/gmail/server.ts';
import { type Lab, startLab } from '../lab/server.ts';
import type { Mailbox, Thread } from '../lab/world/world.ts';
import { type Browser, openBrowser } from '../stage/browser.ts';
import { GMAIL } from '../stage/lab-hosts.ts';
import { buildInboxSdkExtension } from './inboxsdk-build.ts';
import type { Report } from './inboxsdk-extension/content.ts';

type Of<K extends Report['kind']> = Extract<Report, { kind: K }>;

let lab: Lab;
let extension: string;
let browser: Browser;
let page: Page;
let reports: Report[] = [];
let troubles: string[] = [];

const PREFIX = 'inboxsdk-report ';
/** Names that only exist outside this machine cannot be reached, and a draft that was never saved has no original; both are as they should be. */
const EXPECTED = /Failed to load resource|invalid appId/;

const of = <K extends Report['kind']>(kind: K) => reports.filter((one): one is Of<K> => one.kind === kind);
const mailbox = (): Mailbox => {
  const found = lab.world.mailbox('alice@acme.test', 'gmail');
  if (!found) throw new Error('Alice has no Gmail');
  return found;
};
const inbox = (): Thread[] => mailbox().threads({ folder: 'inbox', limit: 1000 }).threads;
const legacyIds = (threads: readonly Thread[]) => threads.map(({ uid }) => hex(uid)).sort();
const rowIds = () => [...new Set(of('row').map(({ thread }) => thread))].sort();
const until = (check: () => unknown) => expect.poll(check, { timeout: 30_000, interval: 100 });

async function openGmail(hash: string, rows: boolean): Promise<void> {
  await page.goto('about:blank');
  reports = [];
  troubles = [];
  await page.goto(`${GMAIL}/mail/u/0/?lab-undo=0${hash}`);
  await page.locator('body.lab-ready').waitFor();
  await until(() => of('ready').length).toBe(1);
  if (rows) await until(() => rowIds().length).toBe(Math.min(50, inbox().length));
}

beforeAll(async () => {
  lab = await startLab();
  extension = await buildInboxSdkExtension();
  browser = await openBrowser({ extension, labPort: lab.port });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  page.on('console', message => {
    const text = message.text();
    if (text.startsWith(PREFIX)) reports.push(JSON.parse(text.slice(PREFIX.length)));
    else if (message.type() === 'error' || /missed by watcher|already found by finder/.test(text)) {
      if (!EXPECTED.test(text)) troubles.push(text);
    }
  });
  page.on('pageerror', error => troubles.push(String(error.stack)));
});
afterAll(async () => {
  await browser?.close();
  await lab?.close();
  if (extension) await rm(extension, { recursive: true, force: true });
});

describe('InboxSDK, as it comes from npm, on the lab’s Gmail', () => {
  beforeEach(() => {
    reports = [];
  });

  test('finds every row of the list, with the lab’s own thread ids', async () => {
    await openGmail('#inbox', true);
    const firstPage = inbox().slice(0, 50);
    expect(rowIds()).toEqual(legacyIds(firstPage));
    expect(of('row').every(({ contacts, date }) => contacts > 0 && date !== '')).toBe(true);
    const subjects = new Map(of('row').map(({ thread, subject }) => [thread, subject]));
    for (const { uid, messages } of firstPage) expect(subjects.get(hex(uid))).toBe(messages[0]?.subject || '(no subject)');
    expect(await page.locator('[role=main] tr.zA .xT > .inboxsdk__thread_row_label').count()).toBe(firstPage.length);
  });

  test('finds the rows of other pages and folders as they are visited', async () => {
    await openGmail('#inbox', true);
    reports = [];
    await page.evaluate(() => {
      location.hash = 'inbox/p2';
    });
    const second = inbox().slice(50, 100);
    await until(rowIds).toEqual(legacyIds(second));
    reports = [];
    await page.evaluate(() => {
      location.hash = 'sent';
    });
    const sent = mailbox().threads({ folder: 'sent', limit: 50 }).threads;
    await until(rowIds).toEqual(legacyIds(sent));
  });

  test('finds the thread and each message as it is opened', async () => {
    const long = inbox().find(({ messages }) => messages.length >= 6);
    if (!long) throw new Error('The world has no long thread');
    await openGmail('#inbox', true);
    await page.evaluate(
      hash => {
        location.hash = hash;
      },
      `#all/${hex(long.uid)}`,
    );
    await until(() => of('thread').map(({ thread }) => thread)).toEqual([hex(long.uid)]);
    const known = () =>
      of('message')
        .map(({ message }) => message)
        .sort();
    const openAtFirst = await page.locator('[role=main] [role=listitem].h7').count();
    await until(() => known().length).toBe(openAtFirst);
    await page.locator('[role=main] .adv .adx').click();
    for (;;) {
      const closed = page.locator('[role=main] [role=listitem].kv:visible').first();
      if ((await closed.count()) === 0) break;
      await closed.locator('.adf').click();
    }
    await until(known).toEqual(long.messages.map(({ uid }) => hex(uid)).sort());
  });

  test('finds the inline reply, follows its sending, and finds the message that was sent', async () => {
    const thread = inbox().find(({ messages }) => messages.length === 1 && !messages[0]?.from.address.endsWith('acme.test'));
    if (!thread) throw new Error('The world has no single mail from outside');
    await openGmail(`#all/${hex(thread.uid)}`, false);
    await until(() => of('message').length).toBe(1);
    await page.locator('[role=main] .amn .bkH').click();
    await until(() => of('compose').length).toBe(1);
    const from = thread.messages[0]?.from.address ?? '';
    expect(of('compose')[0]).toMatchObject({ inline: true, thread: hex(thread.uid), to: [from] });
    await page.keyboard.type('Thank you, we are on it.');
    await page.keyboard.press('Control+Enter');
    const events = () => of('composeEvent').map(({ event }) => event);
    await until(events).toContain('sent');
    expect(events()).toEqual(expect.arrayContaining(['presending', 'sending', 'sent', 'destroy']));
    expect(of('composeEvent').find(({ event }) => event === 'sent')?.id).toBe(hex(thread.uid));
    const sent = () => mailbox().thread(thread.uid)?.messages.at(-1);
    await until(() => sent()?.from.address).toBe('alice@acme.test');
    await until(() => of('message').map(({ message }) => message)).toContain(hex(sent()?.uid ?? 0n));
  });

  test('finds the popup composer, wherever it moves', async () => {
    await openGmail('#inbox', true);
    await page.locator('[gh=cm]').click();
    await until(() => of('compose').length).toBe(1);
    expect(of('compose')[0]).toMatchObject({ inline: false, to: [] });
    await page.keyboard.type('dana@customer.example ');
    await page.keyboard.press('Tab');
    await page.locator('.Hd [name=subjectbox]').fill('Hello');
    await page.locator('.Hm .Hq').click();
    await page.locator('.aSt [role=dialog]').waitFor();
    await page.locator('.Hm .Hq').click();
    await page.locator('.AD [role=dialog]').waitFor();
    await page.locator('.Hm .Ha').click();
    await until(() => of('composeEvent').map(({ event }) => event)).toEqual(['destroy']);
    expect(of('compose').length).toBe(1);
  });

  test('never had to complain, even after all its searches have run', async () => {
    await openGmail('#inbox', true);
    await page.locator('[role=main] tr.zA').nth(3).click();
    await until(() => of('thread').length).toBe(1);
    await page.keyboard.press('r');
    await until(() => of('compose').length).toBe(1);
    // What its watchers missed, its searchers find at intervals of up to five seconds; the support menu is given up after 45.
    await page.waitForTimeout(48_000);
    expect(troubles).toEqual([]);
    expect(of('error')).toEqual([]);
  });
});
