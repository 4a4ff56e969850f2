import type { Locator, Page } from 'playwright-core';

declare global {
  interface Window {
    stageClick?: number;
  }
}

/**
 * The moment (epoch milliseconds) when the first frame in which `holds` is true was painted. `holds` runs in the page, once a frame,
 * and may use nothing but its argument and the page.
 */
export async function whenPainted<A>(page: Page, holds: (arg: A) => unknown, arg: A, timeout = 15_000): Promise<number> {
  const look = new Function(
    'arg',
    `return (${holds.toString()})(arg) ? new Promise(seen => setTimeout(() => seen(performance.timeOrigin + performance.now()), 0)) : false`,
  ) as (value: A) => Promise<number> | false;
  const handle = await page.waitForFunction(look as never, arg, { polling: 'raf', timeout });
  const at = await handle.jsonValue();
  if (typeof at !== 'number') throw new Error('The page did not tell when.');
  return at;
}

/** Clicks as a person does, and tells the moment (epoch milliseconds) when the button was let go: what Gmail then takes away hears no click. */
export async function clickAt(page: Page, target: Locator): Promise<number> {
  await page.evaluate(() => {
    delete window.stageClick;
    addEventListener('pointerup', event => (window.stageClick ??= performance.timeOrigin + event.timeStamp), { capture: true, once: true });
  });
  await target.click();
  const at = await page.evaluate(() => window.stageClick);
  if (at === undefined) throw new Error('The click never reached the page.');
  return at;
}
