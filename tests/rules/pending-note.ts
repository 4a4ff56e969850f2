import type { ConversationRef } from '#domain/conversation.ts';
import { newConversation } from '#domain/new-conversation.ts';
import type { Pending } from '../../background/team/journal.ts';

/** A note that a worker had taken down when it died. */
export const pendingNote = (ref: ConversationRef, id: string): Pending => ({
  id,
  change: { kind: 'note', id, body: 'Written just before.', mentions: [] },
  seen: newConversation({ ...ref, keys: [ref.id], soft: [], subject: null, from: null, lastInboundAt: null }, 'alice', Date.now()),
  at: Date.now(),
});
