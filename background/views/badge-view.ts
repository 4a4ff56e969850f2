import type { Conversation } from '#domain/conversation.ts';
import { type Presence, people } from '#domain/presence.ts';
import type { BadgeView, Person, PersonHere } from '#domain/view.ts';

/** How a viewer sees the team. `now` is a moment on the local monotonic clock, in milliseconds. */
export type Eyes = { uid: string; nameOf: (uid: string) => string; now: number };

export const personOf = (uid: string, { nameOf }: Pick<Eyes, 'nameOf'>): Person => ({ uid, name: nameOf(uid) });

export const personHere = (presence: Presence, eyes: Eyes): PersonHere => ({
  ...personOf(presence.uid, eyes),
  state: presence.state,
  age: eyes.now - presence.heard,
  self: presence.uid === eyes.uid,
});

const others = (leases: readonly Presence[], { uid }: Eyes) => leases.filter(lease => lease.uid !== uid);

/** One row's worth of a conversation. `leases` are the live ones of this conversation; oneself, on whatever device, is not news. */
export const badgeView = (conversation: Conversation, leases: readonly Presence[], unsent: boolean, eyes: Eyes): BadgeView => ({
  ref: { inbox: conversation.inbox, id: conversation.id },
  assignee: conversation.assignee === null ? null : personOf(conversation.assignee, eyes),
  status: conversation.status,
  people: people(others(leases, eyes), eyes.now).map(lease => personHere(lease, eyes)),
  noteCount: conversation.noteCount,
  unsent,
});
