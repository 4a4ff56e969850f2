import { TAGS } from './tags.ts';

const NEWER_COPY = 'outrigger:newer-copy';

/**
 * Makes this copy the only one in the page: an older one (before an update of the extension) hears of it and goes, and what a
 * dead one left is removed. Abort the result to go; a still newer copy does so by itself.
 */
export function takeOver(page: Document): AbortController {
  page.dispatchEvent(new CustomEvent(NEWER_COPY));
  for (const left of page.querySelectorAll(TAGS.join())) left.remove();
  const controller = new AbortController();
  page.addEventListener(NEWER_COPY, () => controller.abort(), { signal: controller.signal });
  return controller;
}
