import type { Actor } from './cast.ts';
import { anybody, leader, manages, member, noOne, notes, replies, sees, type Verdict } from './verdicts.ts';

/** Who may do what with conversations, and what else everybody meets. Reads as the policy it is; an act without a verdict, or a verdict without an act, does not compile. */
export const matrix = {
  'read the team': member,
  'list the members': member,
  'list the inboxes': member,
  'find one’s own memberships': anybody,
  'find another’s memberships': noOne,
  'list all teams': noOne,

  'list active conversations': sees,
  'list closed conversations': sees,
  'find conversations by key': sees,
  'read a conversation': sees,
  'list notes': sees,
  'list events': sees,
  'hear who is in the inbox': sees,
  'hear who is in a conversation': sees,

  'create a conversation': notes,
  'assign to oneself': manages,
  'assign to a teammate': manages,
  'take away the assignee': manages,
  close: manages,
  snooze: manages,
  'leave a note': notes,
  reply: replies,
  'say that a send was held': replies,
  'say that a send was not checked': replies,
  'take one’s reply back': replies,
  'say that a newer mail came': notes,
  'say that it was answered elsewhere': notes,
  'claim a reply': replies,
  'take a claim over': replies,
  'release one’s claim': replies,
  'release a teammate’s claim': noOne,
  'release the claim of somebody who has left': manages,
  'add a key': notes,
  merge: notes,
  'delete a conversation': noOne,
  'delete an event': noOne,
  'edit an event': noOne,
  'edit a note': noOne,
  'delete a note': noOne,

  'say one is here': sees,
  'leave again': sees,
  'tidy a stale lease away': sees,
  'end a teammate’s lease': noOne,
  'speak for a teammate': noOne,

  'hear the repair': member,
  'give the team a repair': leader,
  'give another repair': noOne,
  'sign a repair for another': noOne,

  'read saved replies': noOne,
  'write anywhere else': noOne,
} satisfies Record<string, Readonly<Record<Actor, Verdict>>>;

export type Act = keyof typeof matrix;
