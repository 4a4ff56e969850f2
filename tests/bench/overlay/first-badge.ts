import { LIST, type Rival } from './rival.ts';

/** Milliseconds from the moment when the document has been read until the first mark was painted, in a page that is loaded anew. */
export async function firstBadge({ page, mark }: Rival): Promise<number> {
  await page.goto('about:blank');
  await page.goto(LIST, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    wanted => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const read = navigation?.domContentLoadedEventEnd ?? 0;
      const first = wanted && document.querySelector(`tr.zA ${wanted}`);
      return read > 0 && first && (!first.shadowRoot || first.shadowRoot.querySelector('.badge')) ? performance.now() - read : false;
    },
    mark,
    { polling: 'raf', timeout: 30_000 },
  );
  return Number(await handle.jsonValue());
}
