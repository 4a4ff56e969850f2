import type { Conversation } from '#domain/conversation.ts';
import { isMade } from '#domain/event.ts';
import { mayReply } from '#domain/team.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group } from '../office.ts';
import { conversationIn } from '../sight.ts';
import type { SurfaceState } from '../surfaces.ts';
import type { Desk } from '../team/desk.ts';
import { within } from '../within.ts';
import { conversationAt } from './conversation-at.ts';

/** Milliseconds within which an answer whose Message-ID nobody told is taken for the one before it. */
const REPLIES_APART = 5_000;
/** Milliseconds for which a page asks again whose worker died; the Message-ID tells that it is the same answer. */
const ASKED_AGAIN = 30_000;
/** Milliseconds for the server's word on what is told. */
const SERVER_PATIENCE = 2_000;
/** Milliseconds; a claim that takes longer would be told when it is no longer true. */
const CLAIM_PATIENCE = 5_000;

/** Milliseconds in which whoever has taken a reply over from the banner opens a composer; until then they are replying all the same. */
const TAKEN_FOR = 30_000;

/**
 * Whether the answer that this `change` stands for is told already. Its Message-ID in the conversation does not say so: whoever sees the sent
 * mail may link it before the webmail says that it has left.
 */
async function isTold(conversation: Conversation, change: string | null, { uid, heard, read }: Desk): Promise<boolean> {
  const { lastReply } = conversation;
  if (lastReply?.uid !== uid) return false;
  // What the server has not confirmed carries this machine's time.
  const age = Math.min(...[heard.serverNow(), Date.now()].map(now => Math.abs(now - lastReply.at)));
  if (change === null) return age < REPLIES_APART;
  const server = age < ASKED_AGAIN ? await within(SERVER_PATIENCE, read(conversation)).catch(() => null) : null;
  return server ? isMade(change, server.events) : false;
}

/** Composers that answer a thread, answers that were sent, and whose the reply is. */
export const replyHandlers: Group<'reply.state' | 'reply.sent' | 'reply.take'> = ({ session, stateOf, changed }) => {
  const expectComposer = ({ replying }: SurfaceState, thread: string) => {
    if (replying.has(thread)) return;
    const at = performance.now();
    replying.set(thread, at);
    setTimeout(() => {
      if (replying.get(thread) !== at) return; // it has come, and perhaps gone
      replying.delete(thread);
      changed();
    }, TAKEN_FOR);
  };

  return {
    'reply.state'({ thread, replying }, from) {
      const state = stateOf(from);
      if (replying) state.replying.set(thread, performance.now());
      else state.replying.delete(thread);
      changed();
      return null;
    },
    async 'reply.take'({ thread }, from) {
      const { desk, conversation } = await conversationAt(session, stateOf(from), thread);
      if (!mayReply(desk.roster().me, conversation.inbox)) throw new ProblemError({ code: 'notAllowed', what: 'claim' });
      expectComposer(stateOf(from), thread);
      desk.handovers.expect(conversation);
      const taken =
        desk.connection.state() === 'online' &&
        (await within(
          CLAIM_PATIENCE,
          desk.claims.take(conversation).then(() => true),
        ));
      if (!taken) throw new ProblemError({ code: 'unreachable' });
      return null;
    },
    async 'reply.sent'({ thread, messageId }, from) {
      const state = stateOf(from);
      const desk = (await session.surelySettled())?.desk;
      const keys = desk && messageId !== null ? [await desk.hash(messageId)] : [];
      await Promise.allSettled([state.takenBack]);
      const change = keys[0] === undefined ? null : `sent-${keys[0]}`;
      const before = desk && conversationIn(state, thread, desk);
      const isToldTwice = desk && before && (await isTold(before, change, desk));
      const conversation = desk && conversationIn(state, thread, desk);
      // The answer ends the claim, so it goes before what the end of writing brings.
      const made = desk && conversation && !isToldTwice && desk.changes.make(conversation, { kind: 'replied', keys }, change ?? undefined);
      state.replying.delete(thread);
      changed();
      await made;
      return null;
    },
  };
};
