import type { Page } from 'playwright-core';
import { type GmailVariantName, gmailVariants } from '../lab/gmail/variants.ts';

/** Where a sign is looked for: in the inbox, in an open thread, while an answer is written, or in a new mail. */
export type Scene = 'list' | 'thread' | 'answer' | 'mail';
/** What one form of the page has and the usual one has not: a selector, or a question that the page answers with true. */
export type Sign = { on: Scene; has: string | ((page: Page) => Promise<boolean>) };

type Others<Name extends GmailVariantName> = (typeof gmailVariants)[Name] extends readonly [unknown, ...infer Rest extends string[]]
  ? Rest[number]
  : never;

const list = (has: Sign['has']): Sign => ({ on: 'list', has });
const thread = (has: Sign['has']): Sign => ({ on: 'thread', has });
const answer = (has: Sign['has']): Sign => ({ on: 'answer', has });
const mail = (has: Sign['has']): Sign => ({ on: 'mail', has });

const rowHeight = async (page: Page) => (await page.locator('[role=main] tr.zA').first().boundingBox())?.height ?? 0;
/** Whether this very node, marked here, is still in the row after its star was pressed. */
const keepsNodes = async (page: Page) => {
  const subject = page.locator('[role=main] tr.zA .bog').first();
  await subject.evaluate(node => node.setAttribute('data-lab-kept', ''));
  await page.locator('[role=main] tr.zA .T-KT').first().click();
  await page.locator('[role=main] tr.zA .T-KT-Jp').first().waitFor();
  return (await page.locator('[data-lab-kept]').count()) === 1;
};
/** Whether the first row is another one after the list has turned its page. */
const takesFreshRows = async (page: Page) => {
  const first = page.locator('[role=main] tr.zA').first();
  await first.evaluate(node => node.setAttribute('data-lab-kept', ''));
  const subject = await first.locator('.bog').textContent();
  await page.locator('.amJ:visible').first().click();
  await page.waitForFunction(before => document.querySelector('[role=main] tr.zA .bog')?.textContent !== before, subject);
  return (await page.locator('[data-lab-kept]').count()) === 0;
};
const opensWindow = (selector: string) => async (page: Page) => {
  const opened = page.context().waitForEvent('page', { timeout: 2_000 });
  await page.locator(selector).first().click();
  return opened.then(
    () => true,
    () => false,
  );
};

/** What shows that each form is really shown. */
export const signs: { readonly [Name in GmailVariantName]: Readonly<Record<Others<Name>, Sign>> } = {
  theme: { dark: list('html[style*="dark"]') },
  language: {
    de: list('html[lang=de]:has([aria-label="Posteingang 17"], [aria-label^="Posteingang"])'),
    ja: list('html[lang=ja]'),
    ar: list('html[dir=rtl]'),
  },
  density: { comfortable: list(async page => (await rowHeight(page)) === 36), compact: list(async page => (await rowHeight(page)) === 28) },
  'thread-root': { ug: thread('.nH.UG.id h2.hP'), table: thread('table.Bs h2.hP'), pane: thread('[role=main]:has([gh=tl]) .aia h2.hP') },
  'reply-bar': {
    'in-message': thread('[role=listitem] .ip .amn'),
    both: thread('[role=main]:has([role=listitem] .amn):has(.btDi4d .amn)'),
  },
  'header-buttons': { old: thread('td.acX .aaq') },
  recipients: { textarea: mail('textarea[name=to]') },
  'title-buttons': { images: mail('.Hm img.Ha') },
  rows: {
    'two-lines': list('tr.zA.apv[id] + tr.zA.apw:not([id])'),
    'three-lines': list('tr.zA.apv[id] + tr:not([id]) + tr.apw:not([id])'),
  },
  lists: { tabs: list('[role=tabpanel][gh=tl]'), 'multiple-inboxes': list('.lab-section .ae4[gh=tl]'), priority: list('.Wm [gh=tl]') },
  conversations: { off: list('[data-thread-id^="#msg-"]') },
  'permanent-id': { missing: thread('h2.hP:not([data-thread-perm-id])') },
  'heading-id': { late: thread('h2.hP[data-legacy-thread-id=undefined]') },
  'row-ids': {
    once: list('.afn span:not([data-thread-id])'),
    'permanent-only': list('[data-thread-id]:not([data-legacy-thread-id])'),
    undefined: list('[data-legacy-thread-id=undefined]'),
  },
  'ids-after': { '1000': list('.bqe:not([data-thread-id])'), '3000': list('.bqe:not([data-thread-id])') },
  'closed-ids': {
    never: thread(async page => {
      await page.locator('[role=main] .kv .adf').first().click();
      await page.locator('[role=main] .adn:visible .iw').first().click();
      await page.locator('[role=main] .kv').first().waitFor();
      return (await page.locator('[role=main] .kv .adn').count()) === 0;
    }),
    always: thread('.kv .adn[data-message-id]'),
  },
  'row-state': { patched: list(keepsNodes) },
  'row-reuse': { fresh: list(takesFreshRows) },
  'left-views': { detached: thread(async page => (await page.locator('div.aeF > .nH > .nH').count()) === 1) },
  'thread-window': { 'popped-out': list(opensWindow('[role=main] tr.zA .bog')) },
  'compose-window': {
    'full-screen': mail('.aSs .aSt .M9'),
    minimised: list('.dw .M9'),
    'popped-out': list(opensWindow('[gh=cm]')),
  },
  'answer-root': { region: answer('[role=main]:has(.aoI):not(:has(.M9))') },
  mailbox: { delegated: list(async page => page.url().includes('/mail/b/')) },
  neighbour: { inboxsdk: list('.inboxsdk__thread_row_label') },
  archive: { '1': answer('.Uo') },
};

export const othersOf = (name: GmailVariantName): readonly string[] => gmailVariants[name].slice(1);
