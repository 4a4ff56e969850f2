import type { CDPSession, Page } from 'playwright-core';

type TraceEvent = { name: string; pid: number; tid: number; ts: number; dur?: number };

/** Milliseconds that the page's main thread was busy while something was done, in all and in its longest task. */
export type Busy = { total: number; longest: number };

async function traced(session: CDPSession, act: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing', 'toplevel', 'disabled-by-default-devtools.timeline'] },
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
    const tasks = events.filter(
      ({ name, pid, tid, ts, dur = 0 }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid && ts + dur >= mark.ts,
    );
    const times = tasks.map(({ ts, dur = 0 }) => (dur - Math.max(0, mark.ts - ts)) / 1_000);
    return { total: times.reduce((sum, one) => sum + one, 0), longest: Math.max(...times) };
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
