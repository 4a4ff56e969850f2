import type { Invite } from '#domain/invitation.ts';
import type { Access, Inbox, Member, Role } from '#domain/team.ts';
import { newId, randomName } from './new-id.ts';
import { inboxesPath, invitesPath, logPath, membersPath, teamPath } from './paths.ts';
import type { Write } from './rest.ts';
import { SCHEMA } from './stored-team.ts';
import { NOW } from './stored-time.ts';

export type LogType =
  | 'founded'
  | 'invited'
  | 'revoked'
  | 'joined'
  | 'enabled'
  | 'disabled'
  | 'role'
  | 'access'
  | 'transferred'
  | 'settings';

type Person = Pick<Member, 'uid' | 'email' | 'name'>;
type Inboxes = Readonly<Record<string, Access>>;

const memberPath = (team: string, uid: string) => `${membersPath(team)}/${uid}`;

/** One line of what was done to the team itself; `about` is a uid, an id or a teammate's address. */
const logged = (team: string, actor: string, type: LogType, about: string): Write => ({
  create: `${logPath(team)}/${newId()}`,
  fields: { type, actor, at: NOW, about: about.slice(0, 128) },
});

/** A team and its first member; `team` is an id that nobody has used. */
export const foundTeam = (team: string, name: string, { uid, email, name: own }: Person): Write[] => [
  {
    create: teamPath(team),
    fields: { name, ownerUid: uid, identityKey: randomName(32), schema: SCHEMA, settings: {}, createdAt: NOW },
  },
  {
    create: memberPath(team, uid),
    fields: { uid, email, name: own, role: 'owner', status: 'active', inboxes: {}, joinedAt: NOW },
  },
  logged(team, uid, 'founded', team),
];

export const renameTeam = (team: string, by: string, name: string): Write[] => [
  { update: teamPath(team), fields: { name } },
  logged(team, by, 'settings', 'name'),
];

/** `to` must be an active owner afterwards, so becomes one in the same commit. */
export const transferTeam = (team: string, by: string, to: Pick<Member, 'uid' | 'role'>): Write[] => [
  ...(to.role === 'owner' ? [] : [{ update: memberPath(team, to.uid), fields: { role: 'owner' } }]),
  { update: teamPath(team), fields: { ownerUid: to.uid } },
  logged(team, by, 'transferred', to.uid),
];

/** `inboxes`: what its maker may do from now on, this inbox included. */
export const createInbox = (team: string, by: string, { id, ...inbox }: Inbox, inboxes: Inboxes): Write[] => [
  { create: `${inboxesPath(team)}/${id}`, fields: inbox },
  { update: memberPath(team, by), fields: { inboxes } },
  logged(team, by, 'access', by),
];

export const changeInbox = (team: string, by: string, { id, ...inbox }: Inbox): Write[] => [
  { update: `${inboxesPath(team)}/${id}`, fields: inbox },
  logged(team, by, 'settings', id),
];

export const createInvite = (team: string, { id, email, role, inboxes, teamName, by, expiresAt }: Omit<Invite, 'createdAt'>): Write[] => [
  {
    create: `${invitesPath(team)}/${id}`,
    fields: { email, role, inboxes, teamName, by, createdAt: NOW, expiresAt: new Date(expiresAt) },
  },
  logged(team, by, 'invited', email),
];

export const revokeInvite = (team: string, by: string, { id, email }: Pick<Invite, 'id' | 'email'>): Write[] => [
  { remove: `${invitesPath(team)}/${id}` },
  logged(team, by, 'revoked', email),
];

/** Uses the invitation up. */
export const joinTeam = (
  team: string,
  { id, email, role, inboxes }: Pick<Invite, 'id' | 'email' | 'role' | 'inboxes'>,
  me: Person,
): Write[] => [
  { remove: `${invitesPath(team)}/${id}` },
  {
    create: memberPath(team, me.uid),
    fields: { uid: me.uid, email, name: me.name, role, status: 'active', inboxes, joinedAt: NOW, invite: id },
  },
  logged(team, me.uid, 'joined', email),
];

/** Role and access; only what is new is written. */
export function changeMember(team: string, by: string, before: Member, role: Role, inboxes: Inboxes): Write[] {
  const isNewRole = role !== before.role;
  const isNewAccess = JSON.stringify(inboxes) !== JSON.stringify(before.inboxes);
  if (!isNewRole && !isNewAccess) return [];
  return [
    { update: memberPath(team, before.uid), fields: { ...(isNewRole ? { role } : {}), ...(isNewAccess ? { inboxes } : {}) } },
    logged(team, by, isNewRole ? 'role' : 'access', before.uid),
  ];
}

export const setMemberStatus = (team: string, by: string, uid: string, status: Member['status']): Write[] => [
  { update: memberPath(team, uid), fields: { status } },
  logged(team, by, status === 'active' ? 'enabled' : 'disabled', uid),
];
