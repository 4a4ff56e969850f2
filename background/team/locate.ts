import type { Conversation } from '#domain/conversation.ts';
import { newConversation } from '#domain/new-conversation.ts';
import type { Inbox } from '#domain/team.ts';
import { addressesOf } from './belongs.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { KnownThread, TeamThread } from './threads.ts';

/** A conversation that nobody has touched and that the database need not have yet: revision 0. */
export const untouched = ({ id, inbox, keys, soft, subject, from, date, newest }: TeamThread): Conversation => ({
  ...newConversation({ id, inbox, keys, soft, subject, from, lastInboundAt: newest?.by === null ? newest.at : date }, '', date ?? 0),
  rev: 0,
});

/** Whether what is known of a thread still holds: its inbox is still ours, or the team has no new address under which it might be. */
export const stillHolds = (known: KnownThread, inboxes: readonly Inbox[]): boolean =>
  known.inbox === null ? known.under === addressesOf(inboxes) : inboxes.some(({ id }) => id === known.inbox);

/** The team's conversation about a thread of an inbox, by id, by any key, or (while no Message-ID is known) by its soft name; else untouched. */
export function conversationOf(thread: TeamThread, index: ConversationIndex): Conversation {
  const firm = index.living(thread.id) ?? index.withKeys(thread.keys).find(({ inbox }) => inbox === thread.inbox);
  return firm ?? (thread.root === null ? softMatch(thread.soft, [thread.inbox], index) : null) ?? untouched(thread);
}

/** A guess, for rows that tell no Message-ID: right until the thread is opened, and never written anywhere. */
export function softMatch(soft: readonly string[], inboxes: readonly string[], index: ConversationIndex): Conversation | null {
  const found = soft.flatMap(one => index.withSoft(one) ?? []);
  const [first] = found.filter(({ inbox }) => inboxes.includes(inbox));
  return first ?? null;
}
