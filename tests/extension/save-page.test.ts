import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { censor } from '../../scripts/save-page/censor.ts';
import { bundle } from '../lab/bundle.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { resolverRules } from '../stage/lab-hosts.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import type { Probe } from './adapter-probe.ts';

let lab: Lab;
let browser: Browser;
beforeAll(async () => {
  lab = await startLab();
  const args = [...chromiumArgs, '--headless=new', '--ignore-certificate-errors', `--host-resolver-rules=${resolverRules(lab.port)}`];
  browser = await chromium.launch({ executablePath: findChromium() ?? '', headless: false, args });
});
afterAll(async () => {
  await browser?.close();
  await lab?.close();
});

const open = async (): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript({ content: await bundle(new URL('./adapter-probe.ts', import.meta.url)) });
  return context;
};

/** Shows markup where the webmail's own page would be. */
async function asPage(html: string, url: string): Promise<Page> {
  const context = await open();
  await context.route('**/*', route =>
    route.fulfill({ contentType: 'text/html', body: route.request().isNavigationRequest() ? html : '' }),
  );
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

const look = (page: Page): Promise<{ list: Health; thread: Health; rows: number }> =>
  page.evaluate(() => ({
    list: window.probe.health('list'),
    thread: window.probe.health('thread'),
    rows: window.probe.rows().filter(({ thread }) => thread !== null).length,
  }));
type Health = ReturnType<Probe['health']>;

/** Everything in the world that could tell of somebody, by words of six letters or more. */
function wordsOfTheWorld(): Set<string> {
  const boxes = [lab.world.mailbox('alice@acme.test', 'gmail'), lab.world.mailbox('ben@acme.test', 'outlook')];
  const messages = boxes.flatMap(box => box?.threads({ folder: 'inbox', limit: 1000 }).threads.flatMap(({ messages }) => messages) ?? []);
  const texts = messages.flatMap(({ subject, text, from, messageId }) => [subject, text, from?.name ?? '', from?.address ?? '', messageId]);
  return new Set(texts.flatMap(one => one.split(/[^\p{L}\d]+/u)).filter(word => word.length >= 6));
}

describe.each([
  ['Gmail', gmailHands],
  ['Outlook', outlookHands],
] as const)('%s as the lab draws it', (_, handsOf) => {
  test('keeps what the adapter looks for, and loses every word of the mail', async () => {
    const page = await (await open()).newPage();
    const hands = handsOf(page);
    await hands.openList();
    const subject = await page.evaluate(() => window.probe.rows().find(row => /^[\w ,?.]{12,40}$/.test(row.subject))?.subject ?? '');
    for (const scene of ['list', 'thread'] as const) {
      if (scene === 'thread') await hands.openThread(subject);
      const before = await look(page);
      const saved = await page.content();
      const fixture = censor(saved);
      const words = [...wordsOfTheWorld()];
      expect(words.filter(word => saved.includes(word)).length).toBeGreaterThan(50);
      const contents = [...fixture.matchAll(/>([^<]*)<|(?<! style)="([^"]*)"/g)].map(([, text, value]) => text ?? value ?? '');
      const tokens = new Set(contents.flatMap(one => one.split(/[^\p{L}\d]+/u)));
      expect(tokens.size).toBeGreaterThan(300);
      expect(words.filter(word => tokens.has(word))).toEqual([]);
      const shown = await asPage(fixture, page.url());
      expect(await look(shown)).toEqual(before);
      if (scene === 'list') expect(before.rows).toBeGreaterThan(3);
      await shown.context().close();
    }
    await page.context().close();
  });
});
