import type { Page } from 'playwright-core';
import { OUTLOOK } from '../../stage/lab-hosts.ts';

export type Scrolled = { frames: number; dropped: number };
export type AtRest = { rows: number; missing: number; wrong: number };

const ROWS = 2_000;

/** Shows the shared mailbox in a tab of its own, where every row is the team's. */
export async function openLongList(page: Page, badges: boolean): Promise<void> {
  await page.goto(`${OUTLOOK}/mail/support@acme.test/?lab-mailbox=shared-tab&lab-rows=${ROWS}`);
  await page.locator('[role=option][data-convid]').first().waitFor();
  if (badges) await page.locator('[role=option][data-convid] outrigger-badge .badge').first().waitFor();
  await page.waitForTimeout(1_500);
}

/** Scrolls from one end of the list to the other in about four seconds, and counts frames that did not come in time. */
export const scrollThrough = (page: Page): Promise<Scrolled> =>
  page.evaluate(async () => {
    let scroller = document.querySelector('[role=option][data-convid]')?.parentElement ?? null;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
    if (!scroller) throw new Error('Nothing here can be scrolled.');
    scroller.scrollTop = 0;
    await new Promise(resolve => setTimeout(resolve, 500));
    const step = scroller.scrollHeight / 240;
    const times: number[] = [];
    for (let frame = 0; frame < 240; frame++) {
      times.push(await new Promise<number>(requestAnimationFrame));
      scroller.scrollTop += step;
    }
    const intervals = times.slice(1).map((time, index) => time - (times[index] ?? time));
    const usual = 1000 / 60;
    const dropped = intervals.reduce((sum, one) => sum + Math.max(0, Math.round(one / usual) - 1), 0);
    return { frames: intervals.length + dropped, dropped };
  });

/** What is on screen once nothing moves any more. */
export async function atRest(page: Page): Promise<AtRest> {
  await page.waitForTimeout(2_000);
  return page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const rows = [...document.querySelectorAll<HTMLElement>('[role=option][data-convid]')].filter(
      row => box(row).height > 0 && box(row).bottom > 0 && box(row).top < innerHeight,
    );
    const badges = rows.map(row => row.querySelector<HTMLElement>('outrigger-badge'));
    return {
      rows: rows.length,
      missing: badges.filter(badge => !badge?.shadowRoot?.querySelector('.badge')).length,
      wrong: rows.filter((row, index) => badges[index] && badges[index]?.dataset.thread !== row.dataset.convid).length,
    };
  });
}
