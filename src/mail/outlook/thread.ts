import { isSwitchedOff, textOf } from '#mail/dom.ts';
import type { Thread } from '#mail/mail-host.ts';
import { find, findAll } from '#mail/selector-table.ts';
import { idInAddress } from './address.ts';
import { canonicalId, endsWithSuffix, isConversationId } from './conversation-id.ts';
import { conversationOfItem, conversationsHeard, itemsHeard } from './heard.ts';
import { rows } from './rows.ts';
import { selectors } from './selectors.ts';

/** The thread in the reading pane. Outlook keeps a row selected beside an empty pane, so only the pane's own content counts. */
export function thread(page: Document): Thread | null {
  const root = findAll(page, selectors.pane).find(one => one.childElementCount > 0 && !isSwitchedOff(one));
  return root ? threadIn(page, root) : null;
}

/** The thread in this container, also while another tab hides it. */
export function threadIn(page: Document, root: HTMLElement): Thread | null {
  const heading = find(root, selectors.conversationHeading);
  const subject = textOf(heading ?? find(root, selectors.itemHeading));
  const id = heading ? provenId(page, suffixIn(heading.id)) : itemsConversation(page, root, subject);
  return id ? { id, subject, root } : null;
}

const suffixIn = (id: string) => id.replace(/^(?:CONV|MSG)_|_(?:SUBJECT|FROM)$/g, '');

/** The pane tells only how the id ends; whichever full id ends so is it. The address may lag behind the pane, so rows go first. */
function provenId(page: Document, suffix: string): string | null {
  const candidates = [...selectedIds(page), ...rows(page, null).map(row => row.thread), idInAddress(page), ...conversationsHeard(page)];
  return candidates.find(id => id && endsWithSuffix(id, suffix)) ?? null;
}

/**
 * A single message's pane tells no id but the end of the item's (one sample, 2025), which one that the traffic has named may have. Else the selected row
 * is believed if it has the same subject, else the address, whose item the traffic has named.
 */
function itemsConversation(page: Document, root: HTMLElement, subject: string): string | null {
  const suffix = suffixIn(find(root, selectors.message)?.id ?? '');
  const [proven, ...doubts] = new Set([...itemsHeard(page)].flatMap(([item, of]) => (endsWithSuffix(item, suffix) ? of : [])));
  if (proven && doubts.length === 0) return proven;
  const [selected, ...more] = rows(page, null).filter(({ element }) => element.getAttribute('aria-selected') === 'true');
  if (selected && more.length === 0) return selected.subject === subject ? selected.thread : null;
  const addressed = idInAddress(page);
  return addressed && (isConversationId(addressed) ? addressed : conversationOfItem(page, addressed));
}

const selectedIds = (page: Document) => findAll(page, selectors.selectedRow).map(row => canonicalId(row.getAttribute('data-convid')));
