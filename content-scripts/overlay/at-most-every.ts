/** Runs `task` at once, and when called again within `ms` once more at the end of that time. */
export function atMostEvery(ms: number, task: () => void, signal: AbortSignal): () => void {
  let resting = false;
  let missed = false;
  const run = () => {
    missed = false;
    resting = true;
    task();
    setTimeout(() => {
      resting = false;
      if (missed && !signal.aborted) run();
    }, ms);
  };
  return () => {
    if (resting) missed = true;
    else run();
  };
}
