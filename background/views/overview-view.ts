import { type Conversation, ticketNumber } from '#domain/conversation.ts';
import { type Presence, people } from '#domain/presence.ts';
import type { Inbox } from '#domain/team.ts';
import type { BadgeView, ConversationLine, Overview } from '#domain/view.ts';
import { type Eyes, personHere } from './badge-view.ts';

export type OverviewParts = {
  conversations: readonly Conversation[];
  badgeOf: (conversation: Conversation) => BadgeView;
  inboxes: readonly Inbox[];
  leases: readonly Presence[];
  leftOut: Overview['leftOut'];
};

const LINES = 200;

/** A mail's own date is its sender's word, so that it may be old but never later than the server's last word. */
const mailAt = ({ lastInboundAt, lastOutboundAt, createdAt, updatedAt }: Conversation): number =>
  Math.max(Math.min(lastInboundAt ?? 0, updatedAt), lastOutboundAt ?? 0) || createdAt;

/** The popup's page: what is mine, what is nobody's, and who is where; newest mail first. */
export function overviewView({ conversations, badgeOf, inboxes, leases, leftOut }: OverviewParts, eyes: Eyes): Overview {
  const names = new Map(inboxes.map(({ id, name }) => [id, name]));
  const byId = new Map(conversations.map(one => [one.id, one]));
  const shown = conversations
    .filter(({ inbox, status, mergedInto }) => names.has(inbox) && status !== 'closed' && mergedInto === null)
    .sort((a, b) => mailAt(b) - mailAt(a));
  const line = (conversation: Conversation): ConversationLine => ({
    ...badgeOf(conversation),
    subject: conversation.subject,
    from: conversation.from,
    mailAt: mailAt(conversation),
    inboxName: names.get(conversation.inbox) ?? '',
    number: ticketNumber(conversation.id),
  });
  return {
    mine: shown
      .filter(({ assignee }) => assignee === eyes.uid)
      .slice(0, LINES)
      .map(line),
    unassigned: shown
      .filter(({ assignee }) => assignee === null)
      .slice(0, LINES)
      .map(line),
    here: people(leases, eyes.now)
      .filter(({ inbox }) => names.has(inbox))
      .map(lease => ({
        ...personHere(lease, eyes),
        ref: { inbox: lease.inbox, id: lease.conversation },
        subject: byId.get(lease.conversation)?.subject ?? null,
      })),
    leftOut,
  };
}
