/** Keeps one thing running for each wanted name: `begin` starts it, its signal ends it when the name is no longer wanted. */
export function scopes(begin: (name: string, signal: AbortSignal) => void, until: AbortSignal): { want(names: Iterable<string>): void } {
  const running = new Map<string, AbortController>();
  const end = (name: string) => {
    running.get(name)?.abort();
    running.delete(name);
  };
  until.addEventListener('abort', () => [...running.keys()].forEach(end));
  return {
    want(names) {
      const wanted = new Set(until.aborted ? [] : names);
      for (const name of [...running.keys()].filter(name => !wanted.has(name))) end(name);
      for (const name of [...wanted].filter(name => !running.has(name))) {
        const controller = new AbortController();
        running.set(name, controller);
        begin(name, controller.signal);
      }
    },
  };
}
