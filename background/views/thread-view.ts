import { type Conversation, type Note, ticketNumber } from '#domain/conversation.ts';
import { isActivity } from '#domain/event.ts';
import { type Inbox, type Member, mayManage, mayNote, mayReply } from '#domain/team.ts';
import type { ActivityView, BadgeView, Connection, NoteView, Problem, ThreadView } from '#domain/view.ts';
import type { EventOf } from '../team/details.ts';
import { type Eyes, personOf } from './badge-view.ts';

export type ThreadParts = {
  conversation: Conversation;
  badge: BadgeView;
  inbox: Inbox;
  me: Member;
  notes: readonly Note[];
  events: readonly EventOf[] | null;
  isNoteLate: (note: string) => boolean;
  connection: Connection;
  problem: Problem | null;
  isClaimLive: boolean;
  offerFrom: string | null;
};

const noteView = (note: Note, unsent: boolean, eyes: Eyes): NoteView => ({ ...note, authorName: eyes.nameOf(note.author), unsent });

const activityView = (event: EventOf, eyes: Eyes): ActivityView => ({
  id: `${event.conversation}/${event.rev}`,
  type: event.type,
  actor: personOf(event.actor, eyes),
  at: event.at,
  before: event.before,
  after: event.after,
});

/** Everything that a surface shows of an open thread. */
export function threadView(
  { conversation, badge, inbox, me, notes, events, isNoteLate, connection, problem, isClaimLive, offerFrom }: ThreadParts,
  eyes: Eyes,
): ThreadView {
  const { lastReply, claim } = conversation;
  return {
    ...badge,
    inbox: { id: inbox.id, name: inbox.name, color: inbox.color },
    number: ticketNumber(conversation.id),
    subject: conversation.subject,
    from: conversation.from,
    snoozedUntil: conversation.snoozedUntil,
    tags: conversation.tags,
    lastReply: lastReply && { ...personOf(lastReply.uid, eyes), at: lastReply.at, self: lastReply.uid === eyes.uid },
    claim: claim && { ...personOf(claim.uid, eyes), at: claim.at, self: claim.uid === eyes.uid, live: isClaimLive },
    offer: offerFrom === null ? null : personOf(offerFrom, eyes),
    notes: notes.map(note => noteView(note, isNoteLate(note.id), eyes)),
    activity: events?.filter(isActivity).map(event => activityView(event, eyes)) ?? null,
    connection,
    problem,
    may: { manage: mayManage(me, inbox.id), reply: mayReply(me, inbox.id), note: mayNote(me, inbox.id) },
  };
}
