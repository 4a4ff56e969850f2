import { useEffect, useRef, useState } from 'preact/hooks';

export type Progress = 'idle' | 'running' | 'stopped' | 'done';

/**
 * Does something part by part: `step` is given where the part begins (null at the very beginning) and answers where the next one does, or null
 * when its part did not succeed. `run` begins, and goes on where it stopped. Leaving the page stops it after the part under way.
 */
export function usePartwise<Place>(step: (place: Place | null) => Promise<{ next: Place | null } | null>) {
  const [progress, setProgress] = useState<Progress>('idle');
  const place = useRef<Place | null>(null);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );

  async function run(): Promise<void> {
    setProgress('running');
    while (isHere.current) {
      // A connection that was called anew loses what was under way, and answers the next time.
      const part = (await step(place.current)) ?? (await step(place.current));
      if (!part) return setProgress('stopped');
      place.current = part.next;
      if (part.next === null) return setProgress('done');
    }
  }
  return { progress, run };
}
