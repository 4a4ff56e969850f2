/** Runs tasks in their order, at most `most` at a time. */
export function limited(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = () => {
    running -= 1;
    waiting.shift()?.();
  };
  return async task => {
    if (running >= most) await new Promise<void>(go => waiting.push(go));
    running += 1;
    try {
      return await task();
    } finally {
      next();
    }
  };
}
