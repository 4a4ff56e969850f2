import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { bundle } from '../lab/bundle.ts';
import type { GmailVariants } from '../lab/gmail/variants.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { resolverRules } from '../stage/lab-hosts.ts';
import { customerMail } from '../stage/mail.ts';
import type {} from './gmail-contract-probe.ts';

export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });
export const ask = <T>(page: Page, question: () => T): Promise<T> => page.evaluate(question) as Promise<T>;

/** The lab and a browser for the tests of one file; no page of it may throw anything. */
export function useContract() {
  let lab: Lab;
  let browser: Browser;
  let context: BrowserContext;
  let troubles: string[] = [];
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

  return {
    deliver: (subject: string) => lab.world.deliver(customerMail(subject, 'I am waiting for it.')),
    /** The inbox in the chosen form, with a mail that waits for an answer; every window has the adapter and its page-world script, and nothing else of ours. */
    async open(wanted: Partial<GmailVariants>) {
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
    },
  };
}
