import type { Change } from './change.ts';
import type { Conversation } from './conversation.ts';

/** A thread's newest mail, as somebody's webmail shows it. `key` is its hashed Message-ID, `at` milliseconds since 1970. */
export type NewestMail = {
  key: string;
  at: number;
  /** The member that it is from, or the inbox where only that can be told; null for anybody else's. */
  by: string | null;
};

/** Milliseconds by which a mail may leave after the reply that told of it: webmails wait with it, so that it can be taken back. */
const LATER_THAN_TOLD = 60_000;

/** What this mail tells that the team does not know: that it came, or that somebody answered where nobody told us. */
export function newsIn(
  { at, by }: NewestMail,
  { lastInboundAt, lastOutboundAt }: Pick<Conversation, 'lastInboundAt' | 'lastOutboundAt'>,
): Extract<Change, { kind: 'arrived' | 'answered' }> | null {
  if (by === null) return at > (lastInboundAt ?? 0) ? { kind: 'arrived', at } : null;
  return at > (lastOutboundAt ?? 0) + LATER_THAN_TOLD ? { kind: 'answered', by, at } : null;
}
