/** How a queue goes: milliseconds between two starts, the first and the longest rest after failures, and how often one item is tried. */
export type Pace = { between: number; firstRest: number; longestRest: number; tries: number };

export type Outcome = 'done' | 'failed' | 'notYet';

/**
 * Works on what is wanted, most urgent first, two at a time at most and never faster than `pace`, until `signal` aborts. After a failure
 * the queue rests, each time twice as long, and the item goes behind the others; an item that failed `tries` times is left alone.
 * Returns the function that says what is wanted now, in place of what still waits.
 */
export function paced(work: (item: string) => Promise<Outcome>, pace: Pace, signal: AbortSignal): (items: readonly string[]) => void {
  const failures = new Map<string, number>();
  const underWay = new Set<string>();
  let waiting: string[] = [];
  let earliest = 0;
  let rest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (item: string, outcome: Outcome) => {
    underWay.delete(item);
    const failed = (failures.get(item) ?? 0) + (outcome === 'failed' ? 1 : 0);
    failures.set(item, outcome === 'done' ? 0 : failed);
    rest = outcome === 'done' ? 0 : outcome === 'notYet' ? pace.firstRest : Math.min(pace.longestRest, rest * 2 || pace.firstRest);
    earliest = Math.max(earliest, performance.now() + rest);
    if (outcome === 'notYet') waiting.unshift(item);
    if (outcome === 'failed' && failed < pace.tries) waiting.push(item);
    plan();
  };
  const start = () => {
    timer = undefined;
    const item = waiting.shift();
    if (item === undefined || signal.aborted) return;
    underWay.add(item);
    earliest = performance.now() + pace.between;
    work(item).then(
      outcome => settle(item, outcome),
      () => settle(item, 'failed'),
    );
    plan();
  };
  const plan = () => {
    if (timer !== undefined || waiting.length === 0 || underWay.size > 1 || signal.aborted) return;
    timer = setTimeout(start, Math.max(0, earliest - performance.now()));
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return items => {
    waiting = [...new Set(items)].filter(item => !underWay.has(item) && (failures.get(item) ?? 0) < pace.tries);
    plan();
  };
}
