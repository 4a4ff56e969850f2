import type { Composer } from '#mail/mail-host.ts';
import { find, findAll, findAround } from '#mail/selector-table.ts';
import { idInAddress, openerOf } from './address.ts';
import { conversationOfItem } from './heard.ts';
import { selectors } from './selectors.ts';
import { thread, threadIn } from './thread.ts';

/** Replies are written inside the thread that they answer, also while another tab hides both; new mails fill the pane in its place. */
export const composers = (page: Document): readonly Composer[] =>
  findAll(page, selectors.composer).map(element => {
    const pane = findAround(element, selectors.pane);
    return { element, thread: pane ? (threadIn(page, pane)?.id ?? null) : answeredAlone(page, element) };
  });

const answered = new WeakMap<Element, string>();

/**
 * What a reply answers that has no thread around it, because it has a window of its own: its saved draft's conversation, as the traffic has named it,
 * else what was open in the page from which it was popped out.
 */
function answeredAlone(page: Document, element: HTMLElement): string | null {
  const opener = openerOf(page);
  const draft = idInAddress(page);
  const id =
    answered.get(element) ??
    (find(element, selectors.quotation) && ((draft && conversationOfItem(page, draft)) ?? (opener && thread(opener)?.id)));
  if (id) answered.set(element, id);
  return id ?? null;
}
