import type { Actor } from './cast.ts';
import { anybody, founder, leader, member, noOne, outsider, owner, type Verdict, verified } from './verdicts.ts';

/** Who may do what to the team itself. */
export const teamMatrix = {
  'ask which rules these are': anybody,
  'ask for other rules': noOne,
  'write which rules these are': noOne,

  'found a team': verified,
  'found a team for another': noOne,
  'found a team over another': noOne,
  'join by an invitation': outsider,
  'join by another’s invitation': noOne,
  'join without an invitation': noOne,
  'join and say so': outsider,
  'found a team and say so': verified,

  'read one’s own invitation': verified,
  'read another’s invitation': leader,
  'list the invitations': leader,
  'invite a member': leader,
  'invite an admin': owner,
  'invite an owner': noOne,
  'change an invitation': noOne,
  'withdraw an invitation': leader,

  'read the team’s log': leader,
  'write into the team’s log': leader,
  'say that one joined': leader,
  'speak for another in the team’s log': noOne,
  'change the team’s log': noOne,
  'delete from the team’s log': noOne,

  'tell an erasure': leader,
  'erase a note': leader,
  'erase an event': leader,
  'erase words that are given': leader,
  'erase a conversation': leader,

  'rename the team': leader,
  'keep no subjects any more': leader,
  'change the identity key': noOne,
  'take the team over': noOne,
  'hand the team over': founder,
  'begin to close the team': founder,
  'call the closing off': founder,
  'delete the team': noOne,
  'delete the closing team': founder,
  'delete an inbox of the closing team': founder,
  'delete a conversation of the closing team': founder,
  'delete a note of the closing team': founder,
  'delete a lease of the closing team': founder,
  'delete the last membership of the closing team': founder,

  'add an inbox': leader,
  'change an inbox': leader,
  'delete an inbox': noOne,
  'add a member': noOne,
  'make a member admin': leader,
  'make a member owner': owner,
  'make oneself owner': noOne,
  'disable a member': leader,
  'enable a member': leader,
  'disable the founder': noOne,
  'open an inbox to oneself': leader,
  'rename oneself': member,
  'rename a teammate': leader,
  'remove a member': leader,
  'remove the founder': noOne,
} satisfies Record<string, Readonly<Record<Actor, Verdict>>>;

export type TeamAct = keyof typeof teamMatrix;
