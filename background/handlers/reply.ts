import { mayReply } from '#domain/team.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group } from '../office.ts';
import { conversationIn } from '../sight.ts';
import type { SurfaceState } from '../surfaces.ts';
import { within } from '../within.ts';

const REPLIES_APART = 5_000;
/** Milliseconds; a claim that takes longer would be told when it is no longer true. */
const CLAIM_PATIENCE = 5_000;

/** Milliseconds in which whoever has taken a reply over from the banner opens a composer; until then they are replying all the same. */
const TAKEN_FOR = 30_000;

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
      const desk = (await session.settled())?.desk;
      const conversation = desk && conversationIn(stateOf(from), thread, desk);
      if (!desk || !conversation) throw new ProblemError({ code: 'notThere' });
      if (!mayReply(desk.roster().me, conversation.inbox)) throw new ProblemError({ code: 'notAllowed', what: 'claim' });
      expectComposer(stateOf(from), thread);
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
      const desk = (await session.settled())?.desk;
      const keys = desk && messageId !== null ? [await desk.hash(messageId)] : [];
      await Promise.allSettled([state.takenBack]);
      const conversation = desk && conversationIn(state, thread, desk);
      const { lastReply } = conversation ?? {};
      const isToldTwice = lastReply && lastReply.uid === desk?.uid && Date.now() - lastReply.at < REPLIES_APART;
      // The answer ends the claim, so it goes before what the end of writing brings.
      const made = desk && conversation && !isToldTwice && desk.changes.make(conversation, { kind: 'replied', keys });
      state.replying.delete(thread);
      changed();
      await made;
      return null;
    },
  };
};
