import type { MailHost } from '#mail/mail-host.ts';
import { find } from '#mail/selector-table.ts';
import { addressForm } from './conversation-id.ts';
import { rows } from './rows.ts';
import { selectors } from './selectors.ts';

/** A row on screen is clicked; any other thread is opened by its address; without an id the search box is used. */
export const open: MailHost['open'] = (page, { thread, subject }) => {
  const row = thread && rows(page, null).find(one => one.thread === thread);
  if (row) (row.element as HTMLElement).click();
  else if (thread) page.location?.assign(`${mailRoot(page)}id/${addressForm(thread)}`);
  else if (subject) search(page, subject);
};

/** `/mail/`, with the account's number or the shared mailbox's address where the page has one. */
const mailRoot = (page: Document) => /^\/mail\/(?:(?:\d+|[^/]+(?:@|%40)[^/]+)\/)?/.exec(page.location.pathname)?.[0] ?? '/mail/';

/** Outlook's box is React's: it believes only what the element's own setter and an `input` event say. */
function search(page: Document, text: string): void {
  const box = find(page, selectors.search);
  if (!(box instanceof HTMLInputElement)) return;
  box.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true }));
}
