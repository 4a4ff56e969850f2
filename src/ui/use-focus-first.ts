import { useEffect, useRef } from 'preact/hooks';

/** Gives the focus to the element once, when it appears; for places that a person has just opened. */
export function useFocusFirst<T extends HTMLElement>() {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus({ preventScroll: true }), []);
  return element;
}
