import { type Actor, actors } from './cast.ts';

export type Verdict = 'allow' | 'deny';
const may: Verdict = 'allow';
const not: Verdict = 'deny';

type Columns<T extends readonly unknown[]> = { [Column in keyof T]: Verdict };

/** One verdict for each actor, or it does not compile. */
const row = (...verdicts: Columns<typeof actors>): Readonly<Record<Actor, Verdict>> =>
  Object.fromEntries(actors.map((actor, column) => [actor, verdicts[column]])) as Record<Actor, Verdict>;

//                 owner admin full sendAs read viewer otherInbox disabled elsewhere stranger nobody
const anybody = row(may, may, may, may, may, may, may, may, may, may, not);
const member = row(may, may, may, may, may, may, may, not, not, not, not);
const leader = row(may, may, not, not, not, not, not, not, not, not, not);
const owner = row(may, not, not, not, not, not, not, not, not, not, not);
const noOne = row(not, not, not, not, not, not, not, not, not, not, not);
/** In the inbox support: who sees it, who may work in it, who may answer from it, who may assign. */
const sees = row(may, may, may, may, may, may, not, not, not, not, not);
const notes = row(may, may, may, may, may, not, not, not, not, not, not);
const replies = row(may, may, may, may, not, not, not, not, not, not, not);
const manages = row(may, may, may, not, not, not, not, not, not, not, not);

/** Reads as the policy it is; an act without a verdict, or a verdict without an act, does not compile. */
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
  'claim a reply': replies,
  'take a claim over': replies,
  'release one’s claim': replies,
  'release a teammate’s claim': noOne,
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

  'rename the team': leader,
  'change the identity key': noOne,
  'take the team over': noOne,
  'found a team': noOne,
  'add an inbox': leader,
  'change an inbox': leader,
  'delete an inbox': noOne,
  'add a member': leader,
  'add an owner': owner,
  'make a member admin': leader,
  'make oneself owner': noOne,
  'disable a member': leader,
  'disable the founder': noOne,
  'open an inbox to oneself': leader,
  'rename oneself': member,
  'rename a teammate': leader,
  'remove a member': leader,
  'remove the founder': noOne,

  'read saved replies': noOne,
  'write an invite': noOne,
  'write anywhere else': noOne,
} satisfies Record<string, Readonly<Record<Actor, Verdict>>>;

export type Act = keyof typeof matrix;
