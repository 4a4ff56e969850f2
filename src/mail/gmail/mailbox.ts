import { accountOf } from '#mail/page-facts.ts';

/** The address of the mailbox on screen, lower-case: Gmail's own word, else the last address between dashes in the title ("Inbox (3) - a@b.c - Gmail"). */
export function mailbox(page: Document): string | null {
  const named = accountOf(page)?.email ?? /^(?:.*\s)?-\s(\S+@\S+)\s-\s/s.exec(page.title)?.[1];
  return named && /^[^\s@]+@[^\s@]+$/.test(named) ? named.toLowerCase() : null;
}
