import type { Group } from '../office.ts';
import { conversationIn } from '../sight.ts';

const REPLIES_APART = 5_000;

/** Composers that answer a thread, and answers that were sent. */
export const replyHandlers: Group<'reply.state' | 'reply.sent'> = ({ session, stateOf, changed }) => ({
  'reply.state'({ thread, replying }, from) {
    const state = stateOf(from);
    if (replying) state.replying.set(thread, performance.now());
    else state.replying.delete(thread);
    changed();
    return null;
  },
  async 'reply.sent'({ thread, messageId }, from) {
    const state = stateOf(from);
    state.replying.delete(thread);
    changed();
    const desk = (await session.settled())?.desk;
    const conversation = desk && conversationIn(state, thread, desk);
    if (!desk || !conversation) return null;
    const { lastReply } = conversation;
    if (lastReply?.uid === desk.uid && Date.now() - lastReply.at < REPLIES_APART) return null; // told twice
    await desk.changes.make(conversation, { kind: 'replied' });
    if (messageId !== null) desk.firstSight.name(conversation, { keys: [await desk.hash(messageId)], soft: [] });
    return null;
  },
});
