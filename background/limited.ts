/** Runs tasks in their order, at most `most` at a time. */
export function limited(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  /** Whoever waits takes the place itself, so that nobody comes between. */
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async task => {
    if (running >= most) await new Promise<void>(go => waiting.push(go));
    else running += 1;
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
