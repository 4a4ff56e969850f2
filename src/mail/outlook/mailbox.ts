import { find, findAll } from '#mail/selector-table.ts';
import { selectors } from './selectors.ts';
import { decode } from './thread.ts';

const asAddress = (text: string | null | undefined) => (text && /^[^\s/@]+@[^\s/@]+$/.test(text) ? text.toLowerCase() : null);

/**
 * The mailbox whose mail is on screen. A shared mailbox in a tab of its own is named in the address (`/mail/<address>/…`);
 * one in the same tree as one's own is the root above the selected folder; else it is the first root.
 */
export function mailbox(page: Document): string | null {
  const segment = /^\/mail\/([^/]+)/.exec(page.location?.pathname ?? '')?.[1];
  const roots = findAll(page, selectors.mailboxRoot);
  const folder = find(page, selectors.folder);
  const root = folder && (roots.find(one => one === folder || labelledBy(folder) === one.id) ?? rootBefore(folder, roots));
  return asAddress(segment && decode(segment)) ?? addressOf(root) ?? addressOf(roots[0]);
}

const labelledBy = (folder: Element) => folder.closest('[role="group"][aria-labelledby]')?.getAttribute('aria-labelledby');

const rootBefore = (folder: Element, roots: readonly Element[]) =>
  roots.findLast(root => root.compareDocumentPosition(folder) & Node.DOCUMENT_POSITION_FOLLOWING);

const addressOf = (root: Element | null | undefined) =>
  asAddress(root?.getAttribute('title')) ?? asAddress(root?.getAttribute('data-folder-name'));
