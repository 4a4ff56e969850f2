import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildInboxSdkExtension } from '../extension/inboxsdk-build.ts';
import { openBrowser } from '../stage/browser.ts';
import { builtExtension } from '../stage/build.ts';
import { openStage } from '../stage/stage.ts';
import { firstBadge } from './overlay/first-badge.ts';
import { type Inserted, insertCold, insertWarm } from './overlay/insert-rows.ts';
import { heapOf, measureBusy } from './overlay/main-thread.ts';
import { atRest, openLongList, scrollThrough } from './overlay/outlook-scroll.ts';
import { MARKS, openList, type Rival } from './overlay/rival.ts';
import { percentile } from './statistics.ts';

/** `npm run bench:overlay`: ours and InboxSDK 2.2.26 with one label a row, on the lab's Gmail, taking turns in one run; and Outlook's long list, ours and the page alone. */
const TIMES = Number(process.env.TIMES ?? 12);
const TRACED = 5;

type Each = Record<Rival['name'], number>;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const tenth = (value: number) => Math.round(value * 10) / 10;
const median = (values: readonly number[]) => tenth(percentile(values, 0.5));
const gzipped = async (files: readonly string[]) =>
  (await Promise.all(files.map(async file => gzipSync(await readFile(file)).length))).reduce((sum, one) => sum + one, 0);

/** Each in its turn, the order changing from round to round. */
async function inTurns<T>(rivals: readonly Rival[], times: number, act: (rival: Rival) => Promise<T>): Promise<Record<Rival['name'], T[]>> {
  const taken: Record<Rival['name'], T[]> = { ours: [], inboxsdk: [], alone: [] };
  for (let round = 0; round < times; round++) {
    for (const rival of round % 2 ? [...rivals].reverse() : rivals) {
      await rival.page.bringToFront();
      taken[rival.name].push(await act(rival));
    }
  }
  return taken;
}
/** The median of each; `alone` is what the page does anyway. */
const medians = <T>(taken: Record<Rival['name'], T[]>, of: (one: T) => number): Each => ({
  ours: median(taken.ours.map(of)),
  inboxsdk: median(taken.inboxsdk.map(of)),
  alone: median(taken.alone.map(of)),
});

async function compareRows(rivals: readonly Rival[], count: number) {
  const both = await inTurns(rivals, TIMES, async ({ page, mark }) => ({
    cold: await insertCold(page, mark, count),
    warm: await insertWarm(page, mark, count),
  }));
  const ms = (which: 'cold' | 'warm') => medians(both, one => one[which].ms);
  const frames = medians(both, one => one.warm.frames);
  return { warm: ms('warm'), cold: ms('cold'), warmFrames: frames };
}

async function compareTasks(rivals: readonly Rival[], insert: (rival: Rival) => Promise<Inserted>) {
  const busy = await inTurns(rivals, TRACED, rival => measureBusy(rival.page, () => insert(rival)));
  return {
    longest: medians(busy, one => one.longest),
    longestScript: medians(busy, one => one.longestScript),
    total: medians(busy, one => one.total),
  };
}

const stage = await openStage();
const sdk = await buildInboxSdkExtension(here('./overlay/inboxsdk/content.ts'));
const nothing = await openBrowser({ extension: here('./overlay/nothing'), labPort: stage.labPort });
const other = await openBrowser({ extension: sdk, labPort: stage.labPort });
try {
  const [seat, ben] = [await stage.seat('alice'), await stage.seat('ben')];
  const rival = async (name: Rival['name'], browser: Rival['browser']): Promise<Rival> => ({
    name,
    browser,
    page: browser.context.pages()[0] ?? (await browser.context.newPage()),
    mark: MARKS[name],
  });
  const rivals = [await rival('ours', seat.browser), await rival('inboxsdk', other)];
  const alone = await rival('alone', nothing);

  const first = await inTurns(rivals, TIMES, firstBadge);
  const all = [...rivals, alone];
  for (const one of all) await openList(one);
  const rows50 = await compareRows(all, 50);
  const rows500 = await compareRows(all, 500);
  const cold = await compareTasks(all, ({ page, mark }) => insertCold(page, mark, 500));
  const warm = await compareTasks(all, ({ page, mark }) => insertWarm(page, mark, 500));
  const heaps = await Promise.all(all.map(({ page }) => heapOf(page)));
  const [ours = 0, theirs = 0, page = 0] = heaps;

  const outlook = ben.browser.context.pages()[0] ?? (await ben.browser.context.newPage());
  const signIn = `https://127.0.0.1:${stage.labPort}/lab/sign-in?as=ben@acme.test`;
  await nothing.context.request.post(signIn, { ignoreHTTPSErrors: true });
  await openLongList(outlook, true);
  await openLongList(alone.page, false);
  const share = { with: [] as number[], without: [] as number[] };
  const rest = { rows: 0, missing: 0, wrong: 0 };
  for (let round = 0; round < 5; round++) {
    for (const [one, into] of [[outlook, share.with] as const, [alone.page, share.without] as const]) {
      await one.bringToFront();
      const { frames, dropped } = await scrollThrough(one);
      into.push((dropped / frames) * 100);
    }
    const seen = await atRest(outlook);
    for (const key of ['rows', 'missing', 'wrong'] as const) rest[key] += seen[key];
  }

  const dist = await builtExtension();
  const scripts = ['gmail.iife.js', 'page-world/gmail.iife.js'].map(name => join(dist, 'content-scripts', name));
  const result = {
    rows50: rows50.warm,
    rows500: rows500.warm,
    longestTask500: warm.longestScript,
    firstBadge: { ours: median(first.ours), inboxsdk: median(first.inboxsdk) },
    scriptGzip: { ours: await gzipped(scripts), inboxsdk: await gzipped(['content.js', 'pageWorld.js'].map(name => join(sdk, name))) },
    heap: { ours: ours - page, inboxsdk: theirs - page },
    outlookScroll: {
      missing: rest.missing,
      wrong: rest.wrong,
      droppedPct: median(share.with),
      droppedPctAlone: median(share.without),
    },
  };
  console.log(
    'Beside it:',
    JSON.stringify({
      rows50Cold: rows50.cold,
      rows500Cold: rows500.cold,
      warmFrames: { rows50: rows50.warmFrames, rows500: rows500.warmFrames },
      longestTask500Cold: cold.longestScript,
      longestTask500WithRendering: { cold: cold.longest, warm: warm.longest },
      mainThread500: { cold: cold.total, warm: warm.total },
      heapOfThePage: page,
      outlookRowsAtRest: rest.rows,
    }),
  );
  console.log(JSON.stringify(result));
} finally {
  await Promise.allSettled([nothing.close(), other.close()]);
  await stage.close();
  await rm(sdk, { recursive: true, force: true });
}
