import type { Timestamp } from 'firebase/firestore';
import { type Actor, addressOf, uidOf } from '../cast.ts';
import type { Write } from '../write.ts';
import { mayBegin, mayChange, mayErase, mayLeaveNote, mayTell } from './conversations.ts';
import { mayGive, mayTakeAway } from './handovers.ts';
import { mayArrive, mayChangeMember, mayEndInvite, mayEndLease, mayInvite, mayLease, mayRemoveMember, maySeeInvite } from './people.ts';
import { isMember, mayChangeTeam, mayClear, mayFound, mayLog, mayRepair, maySetInbox } from './team.ts';
import { type Asked, apply, iLead, myself, type Person, seesInbox, type Touch, type World } from './world.ts';

type Rule = (asked: Asked, touch: Touch) => boolean;
/** Who may do what with one kind of document; what is not named, nobody may. */
type Rules = { get?: Rule; create?: Rule; update?: Rule; delete?: Rule };

const member: Rule = (asked, { team }) => isMember(asked, team);
const leader: Rule = (asked, { team }) => iLead(asked, team);
const seesIt: Rule = (asked, { team, path }) => seesInbox(myself(asked, team), path[1]);

const rules: Readonly<Record<string, Rules>> = {
  '': { get: member, create: mayFound, update: mayChangeTeam },
  members: { get: member, create: mayArrive, update: mayChangeMember, delete: mayRemoveMember },
  invites: { get: maySeeInvite, create: mayInvite, delete: mayEndInvite },
  log: { get: leader, create: mayLog },
  repairs: { get: member, create: mayRepair, update: mayRepair },
  inboxes: { get: member, create: maySetInbox, update: maySetInbox },
  presence: {
    get: (asked, { team, old }) => old !== undefined && seesInbox(myself(asked, team), old['inbox']),
    create: mayLease,
    update: mayLease,
    delete: mayEndLease,
  },
  'inboxes/conversations': { get: seesIt, create: mayBegin, update: mayChange, delete: mayErase },
  'inboxes/conversations/events': { get: seesIt, create: mayTell, delete: mayErase },
  'inboxes/conversations/handovers': { create: mayGive, update: mayGive, delete: mayTakeAway },
  'inboxes/conversations/notes': { get: seesIt, create: mayLeaveNote, delete: mayErase },
};

const personOf = (actor: Actor): Person | null => {
  const uid = uidOf(actor);
  return uid === null ? null : { uid, email: addressOf(actor), verified: actor !== 'unverified' };
};

function may(asked: Asked, act: keyof Rules, fullPath: string): boolean {
  const [root, team = '', ...path] = fullPath.split('/');
  if (root === 'meta') return act === 'get' && fullPath === 'meta/rules-1';
  if (root !== 'teams') return false;
  const touch = { team, path, old: asked.before.get(fullPath), new: asked.after.get(fullPath) };
  const kind = path.filter((_, index) => index % 2 === 0).join('/');
  return rules[kind]?.[act]?.(asked, touch) === true || (act === 'delete' && mayClear(asked, team));
}

/** Whether the team's policy lets this actor commit these writes, all at once, each to another document. */
export function mayCommit(world: World, actor: Actor, writes: readonly Write[], now: Timestamp): boolean {
  const me = personOf(actor);
  if (!me) return false;
  const asked = { me, before: world, after: apply(world, writes, now), now };
  return writes.every(({ how, path }) => may(asked, how === 'delete' ? 'delete' : world.has(path) ? 'update' : 'create', path));
}

/** Whether the team's policy lets this actor read this document, be it there or not. */
export function mayRead(world: World, actor: Actor, path: string, now: Timestamp): boolean {
  const me = personOf(actor);
  return me !== null && may({ me, before: world, after: world, now }, 'get', path);
}
