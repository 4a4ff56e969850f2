import type { CDPSession, Page } from 'playwright-core';

type TraceEvent = { name: string; pid: number; tid: number; ts: number; dur?: number };

/** Milliseconds that the page's main thread was busy while something was done. */
export type Busy = {
  /** In all. */
  total: number;
  /** In its longest task, the page's own rendering of the new rows with it. */
  longest: number;
  /** In the longest task when style, layout and paint are left out: what scripts took in one go. */
  longestScript: number;
};

const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

async function traced(session: CDPSession, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  await session.send('Tracing.end');
  await done;
  return events;
}

/** Traces what is done between the page's mark "outrigger-bench" and its end; the mark also tells which thread is the page's. */
export async function measureBusy(page: Page, act: () => Promise<unknown>): Promise<Busy> {
  const session = await page.context().newCDPSession(page);
  try {
    const events = await traced(session, act);
    const mark = events.find(({ name }) => name === 'outrigger-bench');
    if (!mark) throw new Error('The trace has no mark.');
    const mine = events.filter(({ pid, tid, ts, dur = 0 }) => pid === mark.pid && tid === mark.tid && ts + dur >= mark.ts);
    const tasks = mine.filter(({ name }) => name === 'RunTask');
    const rendering = mine.filter(({ name }) => RENDERING.has(name));
    const lengthOf = ({ ts, dur = 0 }: TraceEvent) => (dur - Math.max(0, mark.ts - ts)) / 1_000;
    const renderingIn = ({ ts, dur = 0 }: TraceEvent) =>
      sum(rendering.filter(one => one.ts >= ts && one.ts < ts + dur).map(one => (one.dur ?? 0) / 1_000));
    return {
      total: sum(tasks.map(lengthOf)),
      longest: Math.max(...tasks.map(lengthOf)),
      longestScript: Math.max(...tasks.map(task => lengthOf(task) - renderingIn(task))),
    };
  } finally {
    await session.detach();
  }
}

/** Bytes of the page's heap, all worlds together, after everything that can be collected was. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
