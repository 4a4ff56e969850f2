import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { bundle } from '../lab/bundle.ts';
import { conversationId } from '../lab/outlook/ids.ts';
import { type Lab, startLab } from '../lab/server.ts';
import type { Mailbox, Message, Thread } from '../lab/world/world.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { GMAIL, OUTLOOK, resolverRules } from '../stage/lab-hosts.ts';
import type { Probe } from './adapter-probe.ts';

let lab: Lab;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  lab = await startLab();
  const args = [...chromiumArgs, '--headless=new', '--ignore-certificate-errors', `--host-resolver-rules=${resolverRules(lab.port)}`];
  browser = await chromium.launch({ executablePath: findChromium() ?? '', headless: false, args });
});
afterEach(() => page?.close());
afterAll(async () => {
  await browser?.close();
  await lab?.close();
});

/** Opens a page with an adapter and its page-world script, outside of the extension, so that nothing but the adapter can be at fault. */
async function open(host: 'gmail' | 'outlook', url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  for (const script of [`../../content-scripts/page-world/${host}.iife.ts`, './adapter-probe.ts']) {
    await context.addInitScript({ content: await bundle(new URL(script, import.meta.url)) });
  }
  page = await context.newPage();
  await page.goto(url);
}

function mailbox(address: string, provider: Mailbox['provider']): Mailbox {
  const found = lab.world.mailbox(address, provider);
  if (!found) throw new Error(`There is no ${provider} mailbox ${address}`);
  return found;
}

const inbox = (box: Mailbox, limit = 1000): Thread[] => box.threads({ folder: 'inbox', limit }).threads;
const first = ({ messages }: Thread): Message => {
  const [message] = messages;
  if (!message) throw new Error('A thread without messages');
  return message;
};
const told = (): Promise<Probe['facts']> => page.evaluate(() => window.probe.facts);
const sends = (): Promise<Probe['sends']> => page.evaluate(() => window.probe.sends);
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000 });
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

describe.each([
  ['her own Gmail', 'alice@acme.test', async (): Promise<string> => `${GMAIL}/mail/u/0/`],
  ['a delegated Gmail', 'support@acme.test', delegatedUrl],
] as const)('%s', (_, address, url) => {
  test('every row tells its thread, and the heads are read as they were written', async () => {
    await open('gmail', await url());
    const box = mailbox(address, 'gmail');
    const threads = inbox(box, 50);
    await eventually(() => page.evaluate(() => window.probe.rows().map(({ thread }) => thread))).toEqual(
      threads.map(({ uid }) => uid.toString(16)),
    );
    expect(await page.evaluate(() => window.probe.mailbox())).toBe(address);
    expect(Object.values(await page.evaluate(() => window.probe.health('list')))).not.toContain(null);

    const wanted = threads.slice(0, 8);
    await page.evaluate(
      ids => window.probe.want(ids),
      wanted.map(({ uid }) => uid.toString(16)),
    );
    await eventually(async () => Object.keys(await told()).length).toBeGreaterThanOrEqual(wanted.length);
    const facts = await told();
    for (const thread of wanted) {
      const message = first(thread);
      const { messageId, references, inReplyTo, subject, from } = message;
      expect(facts[thread.uid.toString(16)]).toMatchObject({
        messageId,
        references,
        inReplyTo,
        from,
        subject: oneLine(subject),
        recipients: expect.arrayContaining([...message.to, ...message.cc].map(one => one.address.toLowerCase())),
      });
    }
  });
});

async function delegatedUrl(): Promise<string> {
  await open('gmail', `${GMAIL}/mail/u/0/`);
  const href = await page.evaluate(() => (Reflect.get(window, 'LAB') as { accounts: { href: string }[] }).accounts[0]?.href ?? '');
  await page.close();
  return `${GMAIL}${href}`;
}

test('in Gmail a reply is seen from its first key to its undoing', async () => {
  await open('gmail', `${GMAIL}/mail/u/0/`);
  const hands = gmailHands(page);
  const thread = inbox(mailbox('alice@acme.test', 'gmail')).find(
    ({ messages }) => messages.length > 3 && /^[\w ]+$/.test(messages[0]?.subject ?? ''),
  );
  if (!thread) throw new Error('The world has no long thread');
  const id = thread.uid.toString(16);
  await page.goto(`${GMAIL}/mail/u/0/#all/${id}`);
  await eventually(() => page.evaluate(() => window.probe.thread()?.id)).toBe(id);
  expect(Object.values(await page.evaluate(() => window.probe.health('thread')))).not.toContain(null);
  await page.evaluate(one => window.probe.want([one]), id);
  await eventually(async () => (await told())[id]?.messageIds).toEqual(
    expect.arrayContaining(thread.messages.slice(1).map(({ messageId }) => messageId)),
  );

  await hands.replyButton().click();
  await eventually(() => page.evaluate(() => window.probe.composers())).toEqual([id]);
  await hands.editor().pressSequentially('Hello');
  await page.keyboard.press('Control+Enter');
  await eventually(sends).toContainEqual({ kind: 'sent', thread: id, messageId: expect.stringContaining('@') });
  await page.locator('#link_undo').click();
  await eventually(sends).toContainEqual({ kind: 'undone', thread: id, messageId: expect.stringContaining('@') });
});

describe.each([
  ['his own Outlook', 'ben@acme.test', '/mail/'],
  ['a shared Outlook', 'support@acme.test', '/mail/support%40acme.test/inbox'],
] as const)('%s', (_, address, path) => {
  test('rows, thread, heads and sends are told, also while rows are used again', async () => {
    await open('outlook', `${OUTLOOK}${path}`);
    const box = mailbox(address, 'outlook');
    const subjects = new Map(inbox(box).map(thread => [conversationId(box.guid, thread.uid), oneLine(first(thread).subject)]));
    const read = () => page.evaluate(() => window.probe.rows());
    await eventually(async () => (await read()).length).toBeGreaterThan(5);
    expect(await page.evaluate(() => window.probe.mailbox())).toBe(address);
    const seen = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      for (const row of await read()) {
        expect(subjects.get(row.thread ?? '')).toBe(row.subject);
        seen.add(row.thread ?? '');
      }
      await page.locator('[role=option][data-convid]').first().hover();
      await page.mouse.wheel(0, 1200);
      await page.waitForTimeout(300);
    }
    expect(seen.size).toBeGreaterThan((await read()).length);

    await page.locator('[role=option][data-convid]:visible').last().click();
    await eventually(() => page.evaluate(() => window.probe.thread()?.id ?? null)).not.toBeNull();
    const shown = await page.evaluate(() => window.probe.thread());
    const thread = inbox(box).find(({ uid }) => conversationId(box.guid, uid) === shown?.id);
    if (!shown || !thread) throw new Error('The thread on screen is not in the inbox');
    await eventually(async () => (await told())[shown.id]).toMatchObject({
      messageId: first(thread).messageId,
      subject: first(thread).subject,
    });

    await page.keyboard.press('r');
    await eventually(() => page.evaluate(() => window.probe.composers())).toEqual([shown.id]);
    await page.keyboard.type('Hello');
    await page.keyboard.press('Control+Enter');
    await eventually(sends).toContainEqual({ kind: 'sent', thread: shown.id, messageId: null });
  });
});
