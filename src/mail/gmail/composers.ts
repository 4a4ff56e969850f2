import type { Composer } from '#mail/mail-host.ts';
import { find, findAll } from '#mail/selector-table.ts';
import { selectors } from './selectors.ts';
import { thread } from './thread.ts';
import { fromPermanentId, legacyId } from './thread-id.ts';

/** Every composer of the page, wherever Gmail has moved it. */
export function composers(page: Document): readonly Composer[] {
  const found = findAll(page, selectors.composer);
  const outermost = found.filter(one => !found.some(other => other !== one && other.contains(one)));
  return outermost.map(element => ({ element, thread: answeredThread(element, page) }));
}

const fieldValue = (field: Element | null) => (field instanceof HTMLInputElement ? field.value : null);

/** Told by hidden fields; a reply inside a thread belongs there even before they are filled. */
function answeredThread(composer: Element, page: Document): string | null {
  const named =
    legacyId(fieldValue(find(composer, selectors.answeredThread))) ??
    fromPermanentId(fieldValue(find(composer, selectors.answeredThreadPermanent)));
  if (named) return named;
  const open = thread(page);
  return open?.root.contains(composer) ? open.id : null;
}
