import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { invitesPath, logPath, membersPath, teamPath } from '#data/paths.ts';
import { hash, inviteFor, TEAM } from './scene.ts';
import { remove, set, type Write } from './write.ts';

/** The id of a team that is not there yet. */
export const NEW_TEAM = hash('new');

const now = serverTimestamp();
const arrival = (uid: string) => ({ uid, email: `${uid}@acme.test`, name: 'New', status: 'active', joinedAt: now });

type Over = { team?: object; member?: object; id?: string; who?: string };

/** A new team with its founder, each with what a test wants otherwise. */
export const found = (uid: string, { team, member, id = NEW_TEAM, who = uid }: Over = {}): [Write, Write] => [
  set(teamPath(id), { name: 'Mine', ownerUid: uid, identityKey: 'k'.repeat(43), schema: 1, settings: {}, createdAt: now, ...team }),
  set(`${membersPath(id)}/${who}`, { ...arrival(uid), role: 'owner', inboxes: {}, ...member }),
];

/** Joining by the invitation that waits for this person. */
export const join = (uid: string, { member, id = inviteFor(uid), who = uid }: Over = {}): [Write, Write] => [
  remove(`${invitesPath(TEAM)}/${id}`),
  set(`${membersPath(TEAM)}/${who}`, { ...arrival(uid), role: 'member', inboxes: { support: 'full' }, invite: id, ...member }),
];

export const inDays = (days: number) => Timestamp.fromMillis(Date.now() + days * 86_400_000);

export const invite = (by: string, over: object = {}, id = hash('new-invite')): Write =>
  set(`${invitesPath(TEAM)}/${id}`, {
    email: 'nora@acme.test',
    role: 'member',
    inboxes: { support: 'sendOnBehalf' },
    teamName: 'Acme',
    by,
    createdAt: now,
    expiresAt: inDays(7),
    ...over,
  });

export const entry = (actor: string, over: object = {}, id = hash('entry'), team = TEAM): Write =>
  set(`${logPath(team)}/${id}`, { type: 'invited', actor, at: now, about: 'nora@acme.test', ...over });

export const erasure = (actor: string, conversation: string, over: object = {}): Write =>
  entry(actor, { type: 'erased', about: conversation, ...over }, `erase-${conversation}`);
