import { useEffect, useState } from 'preact/hooks';

/** Draws again every `period` milliseconds (null: never) and gives `clock()` at the last drawing. */
export function useTick(period: number | null, clock: () => number = () => performance.now()): number {
  const [, draw] = useState(0);
  useEffect(() => {
    if (period === null) return;
    const timer = setInterval(() => draw(count => count + 1), period);
    return () => clearInterval(timer);
  }, [period]);
  return clock();
}

/** How often an age of `ms` has to be drawn again: each second under a minute, then each half minute. */
export const tickFor = (ms: number): number => (ms < 60_000 ? 1000 : 30_000);
