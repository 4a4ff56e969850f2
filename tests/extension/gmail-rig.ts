import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { hex } from '../lab/gmail/server.ts';
import { type Lab, startLab } from '../lab/server.ts';
import type { Mailbox, Message, Thread } from '../lab/world/world.ts';
import { GMAIL, resolverRules } from '../stage/lab-hosts.ts';

/** Asks again and again until it holds; patient, since other browsers share the machine. */
export const until = <T>(check: () => T) => expect.poll(check, { timeout: 20_000, interval: 50 });

/**
 * The lab with a browser on its Gmail, for the tests of one file: a new page for each test, which must throw nothing and break no policy.
 * The returned object is filled once a test runs.
 */
export function useGmail() {
  let lab: Lab;
  let browser: Browser;
  let context: BrowserContext;
  const rig = {
    page: undefined as unknown as Page,
    /** Errors of the page and broken policies; a test that provokes one takes it out. */
    troubles: [] as string[],
    /** The requests that save, send and label. */
    saves: [] as Request[],
    port: () => lab.port,
    deliver: (raw: string): Promise<void> => lab.world.deliver(raw),
    mailbox(address: string, provider: Mailbox['provider'] = 'gmail'): Mailbox {
      const found = lab.world.mailbox(address, provider);
      if (!found) throw new Error(`There is no ${provider} mailbox ${address}`);
      return found;
    },
    alice: (): Mailbox => rig.mailbox('alice@acme.test'),
    inbox: (): Thread[] => rig.alice().threads({ folder: 'inbox', limit: 1000 }).threads,
    lastOf: (thread: Thread): Message | undefined => rig.alice().thread(thread.uid)?.messages.at(-1),
    /** A thread of one mail that a customer wrote to support@, so that Ben has it in Outlook too. */
    customerThread(skip: number): { thread: Thread; mail: Message } {
      const found = rig.inbox().flatMap(thread => {
        const [mail] = thread.messages;
        const single = thread.messages.length === 1 && mail?.to.some(({ address }) => address === 'support@acme.test');
        return mail && single && /^[\w ,.?-]{8,60}$/.test(mail.subject) ? [{ thread, mail }] : [];
      });
      const chosen = found[skip];
      if (!chosen) throw new Error('The world has too few mails to support@');
      return chosen;
    },
    rows: (): Locator => rig.page.locator('[role=main] tr.zA'),
    rowIds: (): Promise<(string | null)[]> =>
      rig.page.locator('[role=main] tr.zA .bqe').evaluateAll(all => all.map(one => one.getAttribute('data-legacy-thread-id'))),
    editor: (): Locator => rig.page.locator('.aoI:visible [g_editable=true]'),
    async open(hash: string, query = '', path = '/mail/u/0/'): Promise<void> {
      await rig.page.goto(`${GMAIL}${path}${query}${hash}`);
      await rig.page.locator('body.lab-ready').waitFor();
    },
    async go(hash: string): Promise<void> {
      await rig.page.evaluate(to => {
        location.hash = to;
      }, hash);
    },
    /** Opens a thread, begins an answer by key (r reply, a reply all) and writes. */
    async reply(thread: Thread, query: string, text: string, key: 'r' | 'a' = 'r'): Promise<void> {
      await rig.open(`#all/${hex(thread.uid)}`, query);
      await rig.page.locator('[role=main] h2.hP').waitFor();
      await rig.page.keyboard.press(key);
      await rig.editor().waitFor();
      await rig.page.keyboard.type(text);
    },
    ask: (url: string): Promise<{ status: number; text: string }> =>
      rig.page.evaluate(async to => {
        const answer = await fetch(to);
        return { status: answer.status, text: await answer.text() };
      }, url),
  };

  beforeAll(async () => {
    lab = await startLab();
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium was found');
    const args = [...chromiumArgs, `--host-resolver-rules=${resolverRules(lab.port)}`, '--ignore-certificate-errors'];
    browser = await chromium.launch({ executablePath, headless: true, args });
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 }, locale: 'en-US' });
    rig.page = await context.newPage();
    rig.troubles = [];
    rig.saves = [];
    rig.page.on('pageerror', error => rig.troubles.push(String(error)));
    rig.page.on('console', message => {
      if (/TrustedHTML|TrustedScript|Trusted Type|Content Security Policy/i.test(message.text())) rig.troubles.push(message.text());
    });
    rig.page.on('request', request => {
      if (/\/i\/s$/.test(new URL(request.url()).pathname)) rig.saves.push(request);
    });
  });
  afterEach(async () => {
    await context.close();
    expect(rig.troubles).toEqual([]);
  });
  return rig;
}
