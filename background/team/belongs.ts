import type { Inbox } from '#domain/team.ts';

/**
 * The inbox that a thread belongs to, or null when it is private: the mailbox itself is a team address, or one of the recipients
 * is, or a List-ID (RFC 2919: the address with a dot for its @) is. Of several inboxes the first by id, so that all mailboxes agree.
 */
export function inboxOf(mailbox: string, recipients: readonly string[], inboxes: readonly Inbox[]): Inbox | null {
  const named = new Set(recipients.map(recipient => recipient.toLowerCase()));
  const byId = [...inboxes].sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = byId.find(({ addresses }) => addresses.includes(mailbox.toLowerCase()));
  return own ?? byId.find(({ addresses }) => addresses.some(one => named.has(one) || named.has(one.replace('@', '.')))) ?? null;
}

/** Names the addresses under which a thread was judged to be private, so that a new address asks again. */
export const addressesOf = (inboxes: readonly Inbox[]): string =>
  [...new Set(inboxes.flatMap(({ addresses }) => addresses))].sort().join(' ');
