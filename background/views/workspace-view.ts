import type { Conversation } from '#domain/conversation.ts';
import type { Invite } from '#domain/invitation.ts';
import { leads } from '#domain/team.ts';
import type { TeamView } from '#domain/workspace.ts';
import type { Roster } from '../team/roster.ts';

/** The team for its workspace: everybody, also who is disabled, with the number of their open conversations. */
export function teamView(
  { team, me, members, everyInbox }: Roster,
  conversations: readonly Conversation[],
  invites: readonly Invite[],
): TeamView {
  const isOpen = ({ status, mergedInto }: Conversation) => status !== 'closed' && mergedInto === null;
  const openOf = (uid: string) => conversations.filter(one => one.assignee === uid && isOpen(one)).length;
  return {
    team: { id: team.id, name: team.name, ownerUid: team.ownerUid },
    storesSubjects: team.settings.storeSubjects,
    members: [...members].sort((a, b) => a.name.localeCompare(b.name)).map(member => ({ ...member, open: openOf(member.uid) })),
    inboxes: everyInbox.map(({ id, name, addresses, color }) => ({ id, name, addresses: [...addresses], color })),
    invites: leads(me) ? [...invites] : [],
  };
}
