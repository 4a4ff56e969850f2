import { useEffect, useState } from 'preact/hooks';

/** The address behind `#`, followed. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const life = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: life.signal });
    return () => life.abort();
  }, []);
  return hash;
}
