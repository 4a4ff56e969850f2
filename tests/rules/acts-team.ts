import { collection, deleteField, doc, type Firestore, getDoc, getDocs, serverTimestamp } from 'firebase/firestore';
import {
  conversationPath,
  eventsPath,
  handoversPath,
  inboxesPath,
  invitesPath,
  logPath,
  membersPath,
  notesPath,
  presencePath,
  teamPath,
} from '#data/paths.ts';
import type { TeamAct } from './matrix-team.ts';
import { hash, ids, inviteFor, lamp, SHUT, sale, TEAM } from './scene.ts';
import { entry, erasure, found, invite, join, NEW_TEAM } from './team-writes.ts';
import { commit, remove, set, update, type Write } from './write.ts';

/** What an actor who signs in as `me` tries. */
export type Attempt = (db: Firestore, me: string) => Promise<unknown>;

const member = (uid: string) => `${membersPath(TEAM)}/${uid}`;
const writes =
  (make: (me: string) => Write | readonly Write[]): Attempt =>
  (db, me) =>
    commit(db, [make(me)].flat());
const read =
  (path: (me: string) => string): Attempt =>
  (db, me) =>
    getDoc(doc(db, path(me)));
const list =
  (path: string): Attempt =>
  db =>
    getDocs(collection(db, path));
const newInbox = { name: 'Jobs', addresses: ['jobs@acme.test'], color: '#1a73e8' };

/** Each act on the team itself is written once and tried by everybody, so that no refusal is tested with a wrong document. */
export const teamActs: Record<TeamAct, Attempt> = {
  'ask which rules these are': read(() => 'meta/rules-1'),
  'ask for other rules': read(() => 'meta/rules-2'),
  'write which rules these are': writes(() => set('meta/rules-1', {})),

  'found a team': writes(found),
  'found a team for another': writes(me => found(me === 'ben' ? 'rita' : 'ben')),
  'found a team over another': writes(me => found(me, { id: TEAM })),
  'join by an invitation': writes(me => join(me)),
  'join by another’s invitation': writes(me => join(me, { id: inviteFor(me === 'ben' ? 'rita' : 'ben') })),
  'join without an invitation': writes(me => join(me, { id: hash('none') })),
  'join and say so': writes(me => [...join(me), entry(me, { type: 'joined', about: me })]),
  'found a team and say so': writes(me => [...found(me), entry(me, { type: 'founded', about: '' }, hash('entry'), NEW_TEAM)]),

  'read one’s own invitation': read(me => `${invitesPath(TEAM)}/${inviteFor(me)}`),
  'read another’s invitation': read(me => `${invitesPath(TEAM)}/${inviteFor(me === 'ben' ? 'rita' : 'ben')}`),
  'list the invitations': list(invitesPath(TEAM)),
  'invite a member': writes(me => invite(me)),
  'invite an admin': writes(me => invite(me, { role: 'admin' })),
  'invite an owner': writes(me => invite(me, { role: 'owner' })),
  'change an invitation': writes(me => update(`${invitesPath(TEAM)}/${inviteFor(me)}`, { role: 'admin' })),
  'withdraw an invitation': writes(me => remove(`${invitesPath(TEAM)}/${inviteFor(me)}`)),

  'read the team’s log': list(logPath(TEAM)),
  'write into the team’s log': writes(me => entry(me)),
  'say that one joined': writes(me => entry(me, { type: 'joined', about: me })),
  'speak for another in the team’s log': writes(me => entry(me === 'ben' ? 'rita' : 'ben')),
  'change the team’s log': writes(() => update(`${logPath(TEAM)}/erase-${ids.sale}`, { about: 'x' })),
  'delete from the team’s log': writes(() => remove(`${logPath(TEAM)}/erase-${ids.sale}`)),

  'tell an erasure': writes(me => erasure(me, ids.lamp)),
  'erase a note': writes(() => remove(`${notesPath(TEAM, sale)}/first`)),
  'erase an event': writes(() => remove(`${eventsPath(TEAM, sale)}/3`)),
  'erase words that are given': writes(() => remove(`${handoversPath(TEAM, sale)}/mona`)),
  'erase a conversation': writes(() => remove(conversationPath(TEAM, sale))),

  'rename the team': writes(() => update(teamPath(TEAM), { name: 'Acme & Sons' })),
  'keep no subjects any more': writes(() => update(teamPath(TEAM), { settings: { storeSubjects: false } })),
  'change the identity key': writes(() => update(teamPath(TEAM), { identityKey: 'x'.repeat(43) })),
  'take the team over': writes(me => update(teamPath(TEAM), { ownerUid: me === 'alice' ? 'ben' : me })),
  'hand the team over': writes(() => [update(member('mona'), { role: 'owner' }), update(teamPath(TEAM), { ownerUid: 'mona' })]),
  'begin to close the team': writes(() => update(teamPath(TEAM), { closingAt: serverTimestamp() })),
  'call the closing off': writes(() => update(teamPath(SHUT), { closingAt: deleteField() })),
  'delete the team': writes(() => remove(teamPath(TEAM))),
  'delete the closing team': writes(() => remove(teamPath(SHUT))),
  'delete an inbox of the closing team': writes(() => remove(`${inboxesPath(SHUT)}/support`)),
  'delete a conversation of the closing team': writes(() => remove(conversationPath(SHUT, lamp))),
  'delete a note of the closing team': writes(() => remove(`${notesPath(SHUT, lamp)}/first`)),
  'delete a lease of the closing team': writes(() => remove(presencePath(SHUT, 'here', 'new'))),
  'delete the last membership of the closing team': writes(() => remove(`${membersPath(SHUT)}/alice`)),

  'add an inbox': writes(() => set(`${inboxesPath(TEAM)}/jobs`, newInbox)),
  'change an inbox': writes(() => update(`${inboxesPath(TEAM)}/support`, { addresses: ['support@acme.test', 'help@acme.test'] })),
  'delete an inbox': writes(() => remove(`${inboxesPath(TEAM)}/sales`)),
  'add a member': writes(() => join('nora', { id: hash('none') })[1]),
  'make a member admin': writes(() => update(member('mona'), { role: 'admin' })),
  'make a member owner': writes(() => update(member('mona'), { role: 'owner' })),
  'make oneself owner': writes(me => update(member(me), me === 'alice' ? { role: 'admin' } : { role: 'owner' })),
  'disable a member': writes(() => update(member('mona'), { status: 'disabled' })),
  'enable a member': writes(me => update(member('dora'), { status: 'active', name: me })),
  'disable the founder': writes(() => update(member('alice'), { status: 'disabled' })),
  'open an inbox to oneself': writes(me => update(member(me), { inboxes: { support: 'full', sales: 'full', jobs: 'full' } })),
  'rename oneself': writes(me => update(member(me), { name: 'Me' })),
  'rename a teammate': writes(() => update(member('mona'), { name: 'Sal' })),
  'remove a member': writes(() => remove(member('mona'))),
  'remove the founder': writes(() => remove(member('alice'))),
};
