import type { Correspondent } from './conversation.ts';

/** What a mail host can tell of a thread, read from real headers. Addresses lower-case, ids without angle brackets. */
export type ThreadFacts = {
  /** The Message-ID of the thread's first known message; null while the host has not told it. */
  messageId: string | null;
  inReplyTo: readonly string[];
  references: readonly string[];
  /** Every other Message-ID seen in the thread. */
  messageIds: readonly string[];
  /** Addresses in To, Cc, Delivered-To, X-Original-To and List-ID of the messages seen. */
  recipients: readonly string[];
  from: Correspondent | null;
  subject: string;
  /** Milliseconds since 1970 of the first message, or null. */
  date: number | null;
  /** The newest message that has come or left, as far as the webmail itself dates it; absent while it has not. */
  newest?: { messageId: string; from: string; at: number };
};

/** The key of a conversation (RFC 5322 §3.6.4): first of References, else In-Reply-To, else the message's own id. */
export const rootOf = ({ references, inReplyTo, messageId }: Pick<ThreadFacts, 'references' | 'inReplyTo' | 'messageId'>): string | null =>
  references[0] ?? inReplyTo[0] ?? messageId;

/** Every Message-ID by which the thread may be found, the root first, each once. */
export const messageIdsOf = (facts: ThreadFacts): readonly string[] => {
  const all = [rootOf(facts), ...facts.references, ...facts.inReplyTo, facts.messageId, ...facts.messageIds];
  return [...new Set(all.filter(id => id !== null))];
};

/** `host|mailbox|thread id`, the name of a thread inside one mailbox. */
export const aliasOf = (host: 'gmail' | 'outlook', mailbox: string, thread: string): string => `${host}|${mailbox.toLowerCase()}|${thread}`;

const REPLY_PREFIX =
  /^\s*(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv|res|enc|odp|ynt|fw|回复|转发|回覆|轉寄|رد|תשובה)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu;

/** The subject as it is compared across mailboxes: reply prefixes, case and white space do not count. */
export const normalSubject = (subject: string): string =>
  subject.normalize('NFC').replace(REPLY_PREFIX, '').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The text behind a soft match; null when it would say too little to be trusted. */
export function softOf(subject: string, counterpart: string | null): string | null {
  const normal = normalSubject(subject);
  return normal && counterpart ? `${normal}|${counterpart.toLowerCase()}` : null;
}
