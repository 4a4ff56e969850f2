import { isSwitchedOff, textOf } from '#mail/dom.ts';
import type { Thread } from '#mail/mail-host.ts';
import { find, findAll } from '#mail/selector-table.ts';
import { canonicalId, endsWithSuffix, isConversationId } from './conversation-id.ts';
import { conversationOfItem, conversationsHeard } from './heard.ts';
import { rows } from './rows.ts';
import { selectors } from './selectors.ts';

/** The thread in the reading pane. Outlook keeps a row selected beside an empty pane, so only the pane's own content counts. */
export function thread(page: Document): Thread | null {
  const root = findAll(page, selectors.pane).find(one => one.childElementCount > 0 && !isSwitchedOff(one));
  if (!root) return null;
  const heading = find(root, selectors.conversationHeading);
  const subject = textOf(heading ?? find(root, selectors.itemHeading));
  const id = heading ? provenId(page, suffixIn(heading.id)) : itemsConversation(page, subject);
  return id ? { id, subject, root } : null;
}

const suffixIn = (id: string) => id.replace(/^CONV_|_SUBJECT$/g, '');

/** The pane tells only how the id ends; whichever full id ends so is it. The address may lag behind the pane, so rows go first. */
function provenId(page: Document, suffix: string): string | null {
  const candidates = [...selectedIds(page), ...rows(page, null).map(row => row.thread), idInAddress(page), ...conversationsHeard(page)];
  return candidates.find(id => id && endsWithSuffix(id, suffix)) ?? null;
}

/** A single message's pane tells no id at all: the selected row is believed if it has the same subject, else the address, whose item the traffic has named. */
function itemsConversation(page: Document, subject: string): string | null {
  const [selected, ...more] = rows(page, null).filter(({ element }) => element.getAttribute('aria-selected') === 'true');
  if (selected && more.length === 0 && selected.subject === subject) return selected.thread;
  const addressed = idInAddress(page);
  return addressed && (isConversationId(addressed) ? addressed : conversationOfItem(page, addressed));
}

const selectedIds = (page: Document) => findAll(page, selectors.selectedRow).map(row => canonicalId(row.getAttribute('data-convid')));

/** `/mail/…/id/<id>` and `/mail/deeplink/read/<id>`. */
function idInAddress(page: Document): string | null {
  const segment = /\/(?:id|read)\/([^/?#]+)/.exec(page.location?.pathname ?? '')?.[1];
  return segment ? canonicalId(decode(segment)) : null;
}

/** Percent-decoding that leaves alone what is not well-formed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
