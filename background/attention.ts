import type { Conversation } from '#domain/conversation.ts';
import { conversationIn } from './sight.ts';
import type { SurfaceState } from './surfaces.ts';
import type { Desk } from './team/desk.ts';
import type { Place } from './team/own-presence.ts';
import type { Roster } from './team/roster.ts';

type Candidate = { conversation: Conversation; at: number };

const latest = (candidates: readonly Candidate[]): Conversation | null =>
  [...candidates].sort((a, b) => b.at - a.at)[0]?.conversation ?? null;

/** The conversations that somebody here is answering. */
export const composing = (states: readonly SurfaceState[], desk: Desk): Conversation[] =>
  states.flatMap(state => [...state.replying.keys()].flatMap(thread => conversationIn(state, thread, desk) ?? []));

/** Where this person is, all tabs of this device folded: replying beats viewing, then what was turned to last. A hidden tab views nothing. */
export function placeOf(states: readonly SurfaceState[], desk: Desk): Place | null {
  const within = (state: SurfaceState, thread: string, at: number): Candidate[] => {
    const conversation = conversationIn(state, thread, desk);
    return conversation ? [{ conversation, at }] : [];
  };
  const replying = latest(states.flatMap(state => [...state.replying].flatMap(([thread, at]) => within(state, thread, at))));
  const viewing = latest(states.flatMap(state => (state.visible && state.shown ? within(state, state.shown.thread, state.shown.at) : [])));
  const conversation = replying ?? viewing;
  return conversation && { inbox: conversation.inbox, conversation: conversation.id, state: replying ? 'replying' : 'viewing' };
}

const shown = (states: readonly SurfaceState[], desk: Desk): Conversation[] =>
  states.flatMap(state => (state.shown ? (conversationIn(state, state.shown.thread, desk) ?? []) : []));

/** The conversations that somebody has open, with their notes. */
export const openConversations = shown;

/** Those of them whose activity somebody reads. */
export const unfoldedActivity = (states: readonly SurfaceState[], desk: Desk): Conversation[] =>
  shown(
    states.filter(state => state.shown?.activity),
    desk,
  );

/** So many people may have an inbox that all of them hear all of them; each lease and each renewal costs everybody who hears it a read. */
const FEW = 5;

const isSmall = (inbox: string, { members }: Roster) =>
  members.filter(({ status, inboxes }) => status === 'active' && inbox in inboxes).length <= FEW;

/** Where to listen for others: in the open conversations; while a list is seen in whole inboxes that few people have, and while the popup is seen in all. */
export function placesHeard(states: readonly SurfaceState[], open: readonly Conversation[], desk: Desk): string[] {
  const roster = desk.roster();
  const isList = states.some(({ visible, rows }) => visible && rows.size > 0);
  const isPopup = states.some(({ watchesOverview }) => watchesOverview);
  const whole = roster.inboxes.map(({ id }) => id).filter(id => isPopup || (isList && isSmall(id, roster)));
  const others = open.filter(({ inbox }) => !whole.includes(inbox));
  return [...whole, ...others.flatMap(({ inbox, id, mergedFrom }) => [id, ...mergedFrom].map(one => `${inbox}/${one}`))];
}
