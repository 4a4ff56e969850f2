import type { Conversation } from '#domain/conversation.ts';
import type { Member } from '#domain/team.ts';
import type { Connection, SessionView, Teammate } from '#domain/view.ts';
import type { Roster } from '../team/roster.ts';

const teammate = ({ uid, name, email, role, inboxes }: Member, open: number): Teammate => ({ uid, name, email, role, open, inboxes });

const isOpen = ({ status, mergedInto }: Conversation) => status !== 'closed' && mergedInto === null;

/** Who is signed in and with whom; everybody with the number of conversations that are theirs and not closed. */
export function signedInView(
  { team, me, members, inboxes }: Roster,
  conversations: readonly Conversation[],
  connection: Connection,
): SessionView {
  const open = new Map<string, number>();
  for (const { assignee } of conversations.filter(isOpen)) if (assignee !== null) open.set(assignee, (open.get(assignee) ?? 0) + 1);
  const active = members.filter(({ status }) => status === 'active').sort((a, b) => a.name.localeCompare(b.name));
  return {
    state: 'signedIn',
    me: teammate(me, open.get(me.uid) ?? 0),
    team: { id: team.id, name: team.name },
    inboxes: inboxes.map(({ id, name, addresses, color }) => ({ id, name, addresses: [...addresses], color })),
    members: active.map(member => teammate(member, open.get(member.uid) ?? 0)),
    connection,
  };
}
