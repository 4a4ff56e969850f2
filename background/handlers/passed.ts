import * as v from 'valibot';
import type { Event } from '#domain/event.ts';
import { mayReply } from '#domain/team.ts';
import type { Group } from '../office.ts';
import { conversationIn } from '../sight.ts';
import type { SurfaceState } from '../surfaces.ts';
import { within } from '../within.ts';

const KEPT = 200;
/** Milliseconds for which the next answer of the same tab waits, so that both are told in their order. */
const UNDO_PATIENCE = 3_000;

const deed = v.nullable(v.object({ uid: v.string(), at: v.number() }));
const replied = v.object({ before: v.object({ lastReply: deed }), after: v.object({ lastReply: deed }) });

/** What an event of a reply says was the last reply before and after it; null when it says nothing of the kind. */
const repliesIn = (event: Event) => {
  const told = v.safeParse(replied, event);
  return told.success ? { before: told.output.before.lastReply, after: told.output.after.lastReply } : null;
};

/** What became of a send that was not simply clear: let through all the same, or taken back. */
export const passedHandlers: Group<'reply.passed' | 'reply.undone'> = ({ session, stateOf }) => {
  const logged = new Set<string>();

  async function spokenOf(state: SurfaceState, thread: string) {
    const desk = (await session.surelySettled())?.desk;
    await state.settling;
    const conversation = desk && conversationIn(state, thread, desk);
    return desk && conversation && mayReply(desk.roster().me, conversation.inbox) ? { desk, conversation } : null;
  }

  /** By what the server has, for a reply may have been put on another revision than this browser thought. */
  async function takeBack(state: SurfaceState, thread: string): Promise<void> {
    const found = await spokenOf(state, thread);
    if (!found) return;
    const { desk, conversation } = found;
    await desk.changes.calm();
    const { now, events } = await desk.read(conversation);
    const event = events.find(({ type, actor }) => type === 'replied' && actor === desk.uid);
    const replies = event && repliesIn(event);
    if (!now || !event || !replies || now.lastReply?.uid !== desk.uid || now.lastReply.at !== replies.after?.at) return;
    await desk.changes.make(now, { kind: 'undone', undoes: event.rev, lastReply: replies.before });
  }

  return {
    async 'reply.passed'({ id, thread, reasons, why }, from) {
      const found = await spokenOf(stateOf(from), thread);
      if (!found || logged.has(id)) return null;
      logged.add(id);
      for (const old of [...logged].slice(0, -KEPT)) logged.delete(old);
      const { desk, conversation } = found;
      // Each is kept under a name that follows from the page's, for a page whose worker died asks the next one again.
      if (reasons.length > 0) await desk.changes.make(conversation, { kind: 'override', reasons: [...new Set(reasons)] }, `${id}-o`);
      if (why !== null) await desk.changes.make(conversation, { kind: 'unchecked', why }, `${id}-u`);
      return null;
    },
    async 'reply.undone'({ thread }, from) {
      const state = stateOf(from);
      const undone = takeBack(state, thread);
      state.takenBack = within(UNDO_PATIENCE, undone);
      await undone;
      return null;
    },
  };
};
