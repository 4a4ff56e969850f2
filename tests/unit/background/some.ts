import type { Conversation } from '#domain/conversation.ts';
import { newConversation } from '#domain/new-conversation.ts';

/** A conversation of the inbox support with one key, its own id; at revision 3. */
export const conversation = (id: string, more: Partial<Conversation> = {}): Conversation => ({
  ...newConversation({ id, inbox: 'support', keys: [id], soft: [], subject: `About ${id}`, from: null, lastInboundAt: null }, 'ben', 1_000),
  rev: 3,
  ...more,
});
