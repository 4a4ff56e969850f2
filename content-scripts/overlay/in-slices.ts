/** How many are done at once, whatever it takes: what fills a screen may not come late. */
const AT_ONCE = 60;
/** Milliseconds that the first part may take: every further frame makes the page lay itself out once more. */
const FIRST = 30;
/** Milliseconds of each frame after it. */
const SLICE = 12;

export type Slices<T> = {
  /** Does `work` for each, in order: the first ones now, the rest in the next frames. What was left of the time before is forgotten. */
  each(items: readonly T[], work: (item: T) => void): void;
};

/** Much work that must not hold up a frame. An item that fails costs only itself. */
export function inSlices<T>(
  view: Pick<Window, 'requestAnimationFrame'>,
  now: () => number,
  /** Runs the work of one frame. */
  within: (work: () => void) => void,
  report: (error: unknown) => void,
  signal: AbortSignal,
): Slices<T> {
  let round = 0;
  const careful = (work: (item: T) => void, item: T) => {
    try {
      work(item);
    } catch (error) {
      report(error);
    }
  };

  return {
    each(items, work) {
      const mine = ++round;
      let next = 0;
      const go = () => {
        if (mine !== round || signal.aborted) return;
        const until = now() + (next === 0 ? FIRST : SLICE);
        within(() => {
          for (; next < items.length && (next < AT_ONCE || now() < until); next++) careful(work, items[next] as T);
        });
        if (next < items.length) view.requestAnimationFrame(go);
      };
      go();
    },
  };
}
