import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OutlookVariants, outlookQuery } from '../lab/outlook/variants.ts';
import { OUTLOOK } from '../stage/lab-hosts.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

const ROWS = 2000;

let stage: Stage;
let ben: Seat;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  ben = await stage.seat('ben');
  page = ben.browser.context.pages()[0] ?? (await ben.browser.context.newPage());
});
afterAll(() => stage?.close());

/** Scrolls the list fast to its end and back, and looks after each painted frame for badges on rows of other threads. `rows` there are at least. */
const scrollThrough = (rows: number) =>
  page.evaluate(async all => {
    const scroller = document.querySelector<HTMLElement>('#MailList [role=listbox]')?.parentElement;
    const height = document.querySelector<HTMLElement>('#MailList [role=option]')?.offsetHeight ?? 0;
    if (!scroller) throw new Error('no list');
    const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const threads = new Set<string>();
    const wrong: string[] = [];
    const step = async (by: number) => {
      scroller.scrollTop += by;
      await painted();
      for (const row of document.querySelectorAll<HTMLElement>('#MailList [role=option]')) {
        const thread = row.dataset.convid ?? '';
        threads.add(thread);
        for (const badge of row.querySelectorAll<HTMLElement>('outrigger-badge')) {
          if (badge.dataset.thread !== thread) wrong.push(`${badge.dataset.thread} on ${thread}`);
        }
      }
    };
    const atEnd = () => scroller.scrollHeight >= all * height && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
    while (!atEnd()) await step(1_500);
    while (scroller.scrollTop > 0) await step(-1_500);
    return { wrong, threads: threads.size };
  }, rows);

/** How many of the rows that exist have not exactly their own badge. */
const atRest = () =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('#MailList [role=option]')];
    const right = (row: HTMLElement) =>
      [...row.querySelectorAll<HTMLElement>('outrigger-badge')].map(one => one.dataset.thread === row.dataset.convid);
    return { some: rows.length > 5, unlike: rows.map(right).filter(found => found.join() !== 'true').length };
  });

test.each<Partial<OutlookVariants>>([{ list: 'absolute' }, { list: 'virtuoso', lines: 'single' }])(
  '2,000 rows scrolled fast (%o)',
  async form => {
    await page.goto(`${OUTLOOK}/mail/?${outlookQuery({ ...form, mailbox: 'shared-tab', rows: ROWS })}`);
    await expect.poll(() => atRest(), { timeout: 30_000 }).toEqual({ some: true, unlike: 0 });
    const { threads, wrong } = await scrollThrough(ROWS);
    expect(wrong).toEqual([]);
    expect(threads).toBeGreaterThan(ROWS / 2);
    for (const part of [0, 0.31, 0.99, 0.5]) {
      await page.evaluate(where => {
        const scroller = document.querySelector<HTMLElement>('#MailList [role=listbox]')?.parentElement;
        if (scroller) scroller.scrollTop = scroller.scrollHeight * where;
      }, part);
      await expect.poll(() => atRest(), { timeout: 30_000 }).toEqual({ some: true, unlike: 0 });
    }
  },
);
