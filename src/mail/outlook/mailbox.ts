import { accountOf } from '#mail/page-facts.ts';
import { find, findAll } from '#mail/selector-table.ts';
import { decode, idInAddress, openerOf } from './address.ts';
import { canonicalId, mailboxGuidIn } from './conversation-id.ts';
import { selectors } from './selectors.ts';

const asAddress = (text: string | null | undefined) => (text && /^[^\s/@]+@[^\s/@]+$/.test(text) ? text.toLowerCase() : null);

/**
 * The mailbox whose mail is on screen. A shared mailbox in a tab of its own is named in the address (`/mail/<address>/…`); else the tree tells.
 * Windows that show one mail alone have none: there the tree of the page that opened them is asked, or the page's own requests.
 */
export function mailbox(page: Document): string | null {
  const segment = /^\/mail\/([^/]+)/.exec(page.location?.pathname ?? '')?.[1];
  const named = asAddress(segment && decode(segment));
  if (named) return named;
  const row = find(page, selectors.row);
  const id = canonicalId(row?.getAttribute('data-convid')) ?? idInAddress(page);
  const told = inTree(page, id);
  if (told || row) return told;
  const opener = openerOf(page);
  return (opener && (ownerOf(id, rootsIn(opener)) ?? mailbox(opener))) ?? asAddress(accountOf(page)?.email);
}

const rootsIn = (page: Document) => findAll(page, selectors.mailboxRoot);

/** The root whose mailbox the thread lies in, as both their ids say; else the one above the selected folder; else the first. */
function inTree(page: Document, id: string | null): string | null {
  const roots = rootsIn(page);
  const folder = find(page, selectors.folder);
  const root = folder && (roots.find(one => one === folder || labelledBy(folder) === one.id) ?? rootBefore(folder, roots));
  return ownerOf(id, roots) ?? addressOf(root) ?? addressOf(roots[0]);
}

function ownerOf(id: string | null, roots: readonly Element[]): string | null {
  const guid = id && mailboxGuidIn(id);
  return guid ? addressOf(roots.find(root => root.id.toLowerCase().includes(guid))) : null;
}

const labelledBy = (folder: Element) => folder.closest('[role="group"][aria-labelledby]')?.getAttribute('aria-labelledby');

const rootBefore = (folder: Element, roots: readonly Element[]) =>
  roots.findLast(root => root.compareDocumentPosition(folder) & Node.DOCUMENT_POSITION_FOLLOWING);

const addressOf = (root: Element | null | undefined) =>
  asAddress(root?.getAttribute('title')) ?? asAddress(root?.getAttribute('data-folder-name'));
