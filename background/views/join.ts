import type { Conversation } from '#domain/conversation.ts';
import type { BadgeView, Overview, SessionView, ThreadView } from '#domain/view.ts';
import type { Desk } from '../team/desk.ts';
import { isHeld } from '../team/own-claims.ts';
import { badgeView, type Eyes } from './badge-view.ts';
import { overviewView } from './overview-view.ts';
import { signedInView } from './session-view.ts';
import { threadView } from './thread-view.ts';

/** The desk's data as surfaces are told it. With `now` 0 nothing in a view moves by itself, so that two of them can be compared. */
export type Views = {
  badge(conversation: Conversation, now: number): BadgeView;
  /** Null when its inbox is not ours. */
  thread(conversation: Conversation, now: number): ThreadView | null;
  overview(now: number): Overview;
  session(now: number): SessionView;
};

const family = ({ id, mergedFrom }: Conversation) => [id, ...mergedFrom];

export function viewsOf({ uid, nameOf, heard, changes, details, roster, conversations, connection, handovers }: Desk): Views {
  const { index } = conversations;
  const eyes = (now: number): Eyes => ({ uid, nameOf, now });
  /** Leases are judged by the real clock, also when views are made for comparing. */
  const leasesOf = (conversation: Conversation) => heard.in(family(conversation), performance.now());

  const badge: Views['badge'] = (conversation, now) =>
    badgeView(conversation, leasesOf(conversation), changes.isLate(conversation), eyes(now));

  return {
    badge,
    thread(conversation, now) {
      const { me, inboxes } = roster();
      const inbox = inboxes.find(({ id }) => id === conversation.inbox);
      if (!inbox) return null;
      const { notes: read, events } = details.of(conversation);
      const unread = changes.pendingNotes(conversation).filter(note => !read?.some(({ id }) => id === note.id));
      const problem = family(conversation).flatMap(id => changes.problemOf(id) ?? [])[0] ?? null;
      const parts = {
        conversation,
        badge: badge(conversation, now),
        inbox,
        me,
        notes: [...(read ?? []), ...unread],
        events,
        isNoteLate: changes.isNoteLate,
        connection: connection.view(now),
        problem,
        offerFrom: handovers.of(conversation)?.from ?? null,
        isClaimLive: isHeld(conversation, leasesOf(conversation), heard),
      };
      return threadView(parts, eyes(now));
    },
    overview: now =>
      overviewView(
        {
          conversations: index.all(),
          badgeOf: one => badge(one, now),
          inboxes: roster().inboxes,
          leases: heard.all(performance.now()),
          leftOut: [...conversations.leftOut(), ...details.leftOut()],
        },
        eyes(now),
      ),
    session: now => signedInView(roster(), index.all(), connection.view(now)),
  };
}
