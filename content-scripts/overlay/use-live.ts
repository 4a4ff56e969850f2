import { computed } from '@preact/signals-core';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';

/**
 * What `read` makes of the signals that it reads; the component is drawn again whenever that changes. What else `read` uses must stay the same for the
 * component's life. The popup's components follow signals by themselves; what makes them do so is a kilobyte too much for a mail page.
 */
export function useLive<T>(read: () => T): T {
  const reading = useMemo(() => computed(read), []);
  const [, draw] = useState(() => reading.peek());
  useLayoutEffect(() => reading.subscribe(value => draw(() => value)), []);
  return reading.peek();
}
