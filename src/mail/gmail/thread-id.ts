/**
 * Gmail's ids of a thread: the old hexadecimal one (`data-legacy-thread-id`, also what addresses take), and since 2018
 * `thread-f:<the same number in decimal>`, sometimes behind a `#`. A `thread-a:r…` was made in the browser and tells nothing.
 */
export const legacyId = (text: string | null | undefined): string | null => (text && /^[0-9a-f]{8,16}$/.test(text) ? text : null);

/** The hexadecimal id within `thread-f:<decimal>`; null for anything else. */
export function fromPermanentId(text: string | null | undefined): string | null {
  const digits = /^#?thread-f:(\d{8,20})(?:\||$)/.exec(text ?? '')?.[1];
  return digits ? BigInt(digits).toString(16) : null;
}

/** Reads the id off an element that carries one. Right after sending, Gmail may write the word "undefined". */
export const idOn = (element: Element): string | null =>
  legacyId(element.getAttribute('data-legacy-thread-id')) ??
  fromPermanentId(element.getAttribute('data-thread-id')) ??
  fromPermanentId(element.getAttribute('data-thread-perm-id'));
