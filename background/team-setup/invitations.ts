import type { Firestore } from 'firebase/firestore';
import { readAll } from '#data/converter.ts';
import { invitesOf } from '#data/team-queries.ts';
import type { Invite } from '#domain/invitation.ts';
import { listen } from '../listen.ts';
import { scopes } from '../team/scopes.ts';

export type Invitations = {
  /** Whether somebody who may see the list looks at it. */
  want(is: boolean): void;
  /** The newest first. */
  all(): readonly Invite[];
};

type Known = { db: Firestore; team: string; changed: () => void; signal: AbortSignal };

/** The invitations that nobody has used, heard while a leader looks at them. */
export function openInvitations({ db, team, changed, signal }: Known): Invitations {
  let known: readonly Invite[] = [];
  const heard = scopes((_, until) => {
    listen(
      invitesOf(db, team),
      snapshot => {
        known = readAll(snapshot).items.sort((a, b) => b.createdAt - a.createdAt);
        changed();
      },
      { signal: until },
    );
  }, signal);
  return { want: is => heard.want(is ? ['invites'] : []), all: () => known };
}
