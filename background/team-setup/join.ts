import type { User } from 'firebase/auth/web-extension';
import * as v from 'valibot';
import { invitesPath, membersPath } from '#data/paths.ts';
import { type Rest, RestError, read } from '#data/rest.ts';
import { storedInvite } from '#data/stored-invite.ts';
import { joinTeam } from '#data/team-writes.ts';
import type { Invitation, Invite } from '#domain/invitation.ts';
import { commitOnce } from './commit-once.ts';
import { asProblem, trouble } from './rest-problem.ts';

/** The invitation as the server has it. The rules do not tell one that is gone from one that never was. */
async function find(rest: Rest, { team, invite, email }: Invitation, mine: string): Promise<{ found: Invite; serverNow: number }> {
  try {
    const { fields, serverNow } = await read(rest, `${invitesPath(team)}/${invite}`);
    if (!fields) throw trouble('inviteGone');
    return { found: v.parse(storedInvite, { ...fields, id: invite }), serverNow };
  } catch (error) {
    if (error instanceof RestError && error.status === 'PERMISSION_DENIED') throw trouble(email === mine ? 'inviteGone' : 'inviteForOther');
    if (error instanceof v.ValiError) throw trouble('inviteGone');
    throw asProblem(error);
  }
}

/** Joins with exactly what the invitation gives. Throws a `ProblemError` that says why not. */
export async function join(rest: Rest, invitation: Invitation, user: Pick<User, 'uid' | 'email'>, name: string): Promise<void> {
  const { team } = invitation;
  const email = user.email ?? '';
  if (email !== invitation.email) throw trouble('inviteForOther');
  const proof = `${membersPath(team)}/${user.uid}`;
  const isIn = await read(rest, proof).then(
    ({ fields }) => fields !== null,
    () => false,
  );
  if (isIn) return;
  const { found, serverNow } = await find(rest, invitation, email);
  if (found.expiresAt <= serverNow) throw trouble('inviteExpired');
  await commitOnce(rest, joinTeam(team, found, { uid: user.uid, email, name }), proof);
}
