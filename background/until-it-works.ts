const SLOWEST_RETRY = 60_000;

/** Milliseconds to wait after so many failures in a row (0 for the first). */
export const pauseAfter = (failures: number): number => Math.min(SLOWEST_RETRY, 1000 * 2 ** failures);

/** Tries until it works, after a longer pause each time, or until `signal` aborts. `failed` is called at each failure. */
export async function untilItWorks(work: () => Promise<void>, signal: AbortSignal, failed: () => void = () => {}): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) return;
      if (failures === 0) console.info('Outrigger: could not be read now and is tried again', error);
      failed();
      await new Promise(resolve => setTimeout(resolve, pauseAfter(failures)));
    }
  }
}
