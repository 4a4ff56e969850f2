import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { conversationId, suffixOf, toUrlForm } from '../lab/outlook/ids.ts';
import { type Lab, startLab } from '../lab/server.ts';
import type { Mailbox, Message, Thread } from '../lab/world/world.ts';
import { OUTLOOK, resolverRules } from '../stage/lab-hosts.ts';

/** A request of the page to its service. `raw` is the JSON, wherever it travelled. */
export type Call = { action: string; url: URL; inHeader: boolean; body: Record<string, unknown>; raw: string };

export const ROW = '[role=option][data-convid]';
export const COMPOSER = '[id^=docking_InitVisiblePart_]';
export const EDITOR = '[id^=editorParent_] [contenteditable=true]';
export const BODY = '[id^=UniqueMessageBody]';

function readCall(request: Request): Call | null {
  const url = new URL(request.url());
  if (!url.pathname.endsWith('/service.svc')) return null;
  const header = request.headers()['x-owa-urlpostdata'];
  const raw = header ? decodeURIComponent(header) : (request.postData() ?? '');
  return { action: url.searchParams.get('action') ?? '', url, inHeader: header !== undefined, body: JSON.parse(raw).Body, raw };
}

export const inboxOf = (box: Mailbox): Thread[] => box.threads({ folder: 'inbox', limit: 1000 }).threads;
export const messagesIn = (box: Mailbox, folder: string): Message[] =>
  box.threads({ folder, limit: 1000 }).threads.flatMap(({ messages }) => messages);
export const isDraft = ({ labels }: Message): boolean => labels.has('drafts');
export const idIn = (box: Mailbox, thread: Thread): string => conversationId(box.guid, thread.uid);

/** Asks again and again until it holds; patient, since other browsers share the machine. */
export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

/**
 * The lab with a browser on its Outlook, for the tests of one file: a new page for each test, which must log no error.
 * The returned object is filled once a test runs.
 */
export function useOutlook() {
  let lab: Lab;
  let browser: Browser;
  let context: BrowserContext;
  const rig = {
    page: undefined as unknown as Page,
    calls: [] as Call[],
    /** Errors and warnings of the page; a test that provokes one takes it out. */
    troubles: [] as string[],
    callsTo: (action: string): Call[] => rig.calls.filter(call => call.action === action),
    deliver: (raw: string): Promise<void> => lab.world.deliver(raw),
    mailbox(address: string, provider: Mailbox['provider']): Mailbox {
      const found = lab.world.mailbox(address, provider);
      if (!found) throw new Error(`There is no ${provider} mailbox ${address}`);
      return found;
    },
    ben: (): Mailbox => rig.mailbox('ben@acme.test', 'outlook'),
    alice: (): Mailbox => rig.mailbox('alice@acme.test', 'gmail'),
    row: (id: string): Locator => rig.page.locator(`${ROW}[data-convid="${id}"]`),
    /** A thread of Ben's inbox whose last mail a customer wrote to support@, so that Alice has it too. */
    supportThread(skip: number): { thread: Thread; last: Message } {
      const found = inboxOf(rig.ben()).flatMap(thread => {
        const last = thread.messages.at(-1);
        const fits = last?.to.some(({ address }) => address === 'support@acme.test') && /^[\w ,.?-]{8,60}$/.test(last.subject);
        return last && fits ? [{ thread, last }] : [];
      });
      const chosen = found[skip];
      if (!chosen) throw new Error('The world has too few mails to support@');
      return chosen;
    },
    async openInbox(query = ''): Promise<void> {
      await rig.page.goto(`${OUTLOOK}/mail/${query}`);
      await rig.page.locator(ROW).first().waitFor();
    },
    /** Opens a conversation by its address, as a bookmark would; `base` is the part that names a shared mailbox. */
    async openThread(box: Mailbox, thread: Thread, query = '', base = ''): Promise<string> {
      const id = idIn(box, thread);
      await rig.page.goto(`${OUTLOOK}/mail${base}/inbox/id/${encodeURIComponent(toUrlForm(id))}${query}`);
      await rig.page.locator(`[id="CONV_${suffixOf(id)}_SUBJECT"]`).waitFor();
      await rig.page.locator(BODY).first().waitFor();
      return id;
    },
  };

  beforeAll(async () => {
    lab = await startLab();
    const args = [...chromiumArgs, '--headless=new', '--ignore-certificate-errors', `--host-resolver-rules=${resolverRules(lab.port)}`];
    browser = await chromium.launch({ executablePath: findChromium() ?? '', headless: false, args });
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  });
  afterAll(async () => {
    await browser?.close();
    await lab?.close();
  });
  beforeEach(async () => {
    rig.calls = [];
    rig.troubles = [];
    rig.page = await context.newPage();
    rig.page.on('request', request => {
      const call = readCall(request);
      if (call) rig.calls.push(call);
    });
    rig.page.on('pageerror', error => rig.troubles.push(String(error)));
    rig.page.on('console', message => ['error', 'warning'].includes(message.type()) && rig.troubles.push(message.text()));
  });
  afterEach(async () => {
    await rig.page.close();
    expect(rig.troubles).toEqual([]);
  });
  return rig;
}
