import type { Change } from '#domain/change.ts';
import type { Conversation, ConversationRef } from '#domain/conversation.ts';
import { type Member, mayManage, mayNote } from '#domain/team.ts';
import type { Surface } from '#platform/surface.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group, Office } from '../office.ts';
import type { Desk } from '../team/desk.ts';

type Names = 'conversation.assign' | 'conversation.status' | 'conversation.note' | 'conversation.dismissProblem';

/** The conversation that a surface speaks of. A mail page may only speak of those that it was given, our own pages of all that the team has. */
async function spokenOf({ session, stateOf }: Office, ref: ConversationRef, from: Surface): Promise<{ desk: Desk; seen: Conversation }> {
  const desk = (await session.settled())?.desk;
  if (!desk) throw new ProblemError({ code: 'notThere' });
  const state = stateOf(from);
  if (from.kind === 'page' && !state.given.has(ref.id)) await state.settling;
  const given = state.given.get(ref.id);
  const seen = desk.conversations.index.living(ref.id) ?? given;
  if (!seen || seen.inbox !== ref.inbox || (from.kind === 'page' && !given)) throw new ProblemError({ code: 'notThere' });
  return { desk, seen };
}

const isAlready = (change: Change, { assignee, status, snoozedUntil }: Conversation): boolean =>
  (change.kind === 'assign' && change.to === assignee) ||
  (change.kind === 'status' && change.to === status && (status !== 'pending' || change.until === snoozedUntil));

/** What people do to a conversation. Answered as soon as it is safe on this device. */
export const conversationHandlers: Group<Names> = office => {
  async function change(ref: ConversationRef, what: Change, may: (me: Member, inbox: string) => boolean, from: Surface): Promise<null> {
    const { desk, seen } = await spokenOf(office, ref, from);
    if (!may(desk.roster().me, ref.inbox)) throw new ProblemError({ code: 'notAllowed', what: what.kind });
    if (!isAlready(what, seen) && !(what.kind === 'note' && desk.changes.isNotePending(what.id))) await desk.changes.make(seen, what);
    return null;
  }
  return {
    'conversation.assign'({ ref, to }, from) {
      return change(ref, { kind: 'assign', to }, mayManage, from);
    },
    'conversation.status'({ ref, to, until }, from) {
      return change(ref, { kind: 'status', to, until: to === 'pending' ? until : null }, mayManage, from);
    },
    'conversation.note'({ ref, id, body, mentions }, from) {
      return change(ref, { kind: 'note', id, body, mentions }, mayNote, from);
    },
    async 'conversation.dismissProblem'({ ref }, from) {
      const { desk, seen } = await spokenOf(office, ref, from);
      desk.changes.dismiss(seen.id);
      return null;
    },
  };
};
