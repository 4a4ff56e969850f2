import { decodeInvitation } from '#data/invitation-code.ts';
import { type Config, parseConfig } from '../config.ts';
import type { Outside } from '../outside.ts';
import type { Session } from '../session.ts';
import { heldInvitation } from './held-invitation.ts';
import { trouble } from './rest-problem.ts';

type Needs = { session: Pick<Session, 'working' | 'configure'>; config: Pick<Config, 'own' | 'write'>; outside: Pick<Outside, 'stored'> };

/** Keeps what a pasted code invites to, and turns to its project. Nobody who works in a team is taken out of it by a code. Throws a `ProblemError`. */
export async function takeCode({ session, config, outside }: Needs, pasted: string): Promise<void> {
  const invitation = decodeInvitation(pasted);
  if (invitation === 'cut') throw trouble('codeCut');
  if (invitation === 'broken') throw trouble('codeBroken');
  if (session.working()) throw trouble('inTeam');
  const wanted = invitation.config === null ? null : JSON.stringify(parseConfig(invitation.config));
  await heldInvitation(outside).write(invitation);
  if (wanted !== (await config.own())) await session.configure(wanted ?? '');
}
