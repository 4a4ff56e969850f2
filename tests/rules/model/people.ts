import { Timestamp } from 'firebase/firestore';
import { changed, type Doc, hasOnly, isAccess, isHash, isText, same, touchesOnly } from './values.ts';
import { type Asked, iLead, myself, newcomer, type Touch } from './world.ts';

const isLater = (value: unknown, than: Timestamp): boolean => value instanceof Timestamp && value.toMillis() > than.toMillis();

const inviteOf = (world: Asked['before'], team: string, id: unknown): Doc | undefined =>
  typeof id === 'string' && isHash(id) ? world.get(`teams/${team}/invites/${id}`) : undefined;

/** Oneself only: as the founder of a new team, or with exactly what an invitation gives, which is used up. */
export function mayArrive(asked: Asked, { team, path: [, who], new: made }: Touch): boolean {
  const { me, before, after, now } = asked;
  if (who !== me.uid || !me.verified || !made || !isText(made['name'], 1, 200)) return false;
  const common = { uid: me.uid, email: me.email, name: made['name'], status: 'active', joinedAt: now };
  const isFounder = !before.has(`teams/${team}`) && after.get(`teams/${team}`)?.['ownerUid'] === me.uid;
  if (isFounder && same(made, { ...common, role: 'owner', inboxes: {} })) return true;
  const invite = inviteOf(before, team, made['invite']);
  if (!invite || inviteOf(after, team, made['invite'])) return false;
  const isValid = invite['email'] === me.email && isLater(invite['expiresAt'], now);
  return isValid && same(made, { ...common, role: invite['role'], inboxes: invite['inboxes'], invite: made['invite'] });
}

/** One's own name; else leaders, who leave owners to owners, and nobody changes whose team it is. */
export function mayChangeMember(asked: Asked, { team, path: [, who], old, new: made }: Touch): boolean {
  const fields = ['uid', 'email', 'name', 'role', 'status', 'inboxes', 'joinedAt', 'invite'];
  const me = myself(asked, team);
  if (!me || !old || !hasOnly(made, fields) || !isText(made['name'], 1, 200) || !isAccess(made['inboxes'])) return false;
  if (!['owner', 'admin', 'member', 'viewer'].includes(made['role'] as string)) return false;
  if (!['active', 'disabled'].includes(made['status'] as string)) return false;
  if (who === me.uid && touchesOnly(old, made, ['name'])) return true;
  const mayJudge = me.role === 'owner' || (old['role'] !== 'owner' && made['role'] !== 'owner');
  const isRank = changed(old, made).some(name => name === 'role' || name === 'status');
  const isUntouchable = who === me.uid || asked.before.get(`teams/${team}`)?.['ownerUid'] === who;
  return iLead(asked, team) && mayJudge && touchesOnly(old, made, ['name', 'role', 'status', 'inboxes']) && !(isRank && isUntouchable);
}

/** As for a change; nobody oneself. */
export function mayRemoveMember(asked: Asked, { team, path: [, who], old }: Touch): boolean {
  const me = myself(asked, team);
  const isUntouchable = who === asked.me.uid || asked.before.get(`teams/${team}`)?.['ownerUid'] === who;
  // An owner may remove what is not there, which changes nothing.
  const mayJudge = me?.role === 'owner' || (old !== undefined && old['role'] !== 'owner');
  return iLead(asked, team) && mayJudge && !isUntouchable;
}

/** Leaders, for thirty days at most; admins are invited by owners, owners by nobody. */
export function mayInvite(asked: Asked, { team, path: [, id], new: made }: Touch): boolean {
  const { me, now } = asked;
  if (!iLead(asked, team) || !isHash(id) || !made) return false;
  const { email, role, inboxes, teamName, expiresAt } = made;
  const isAddress = isText(email, 3, 320) && email === email.toLowerCase() && /^[^@,\s]+@[^@,\s]+$/.test(email);
  const isRole = role === 'member' || role === 'viewer' || (role === 'admin' && myself(asked, team)?.role === 'owner');
  const month = 30 * 86_400_000;
  const isSoon = isLater(expiresAt, now) && (expiresAt as Timestamp).toMillis() <= now.toMillis() + month;
  const right = { email, role, inboxes, teamName, by: me.uid, createdAt: now, expiresAt };
  return isAddress && isRole && isAccess(inboxes) && isText(teamName, 1, 100) && isSoon && same(made, right);
}

export const maySeeInvite = (asked: Asked, { team, old }: Touch): boolean =>
  iLead(asked, team) || (asked.me.verified && old !== undefined && old['email'] === asked.me.email);

export const mayEndInvite = (asked: Asked, { team, path: [, id] }: Touch): boolean =>
  iLead(asked, team) || newcomer(asked, team)?.['invite'] === id;

/** One's own lease, by whoever sees the inbox; going on as before asks for no membership. */
export function mayLease(asked: Asked, { team, path: [, id], old, new: made }: Touch): boolean {
  const { now } = asked;
  if (!hasOnly(made, ['uid', 'device', 'inbox', 'conversation', 'state', 'since', 'at'])) return false;
  const { uid, device, inbox, conversation, state, since, at } = made;
  const isMine = uid === asked.me.uid && typeof device === 'string' && /^[\w-]{1,128}$/.test(device) && id === `${uid}_${device}`;
  const isRight = isMine && isHash(conversation) && (state === 'viewing' || state === 'replying') && same(at, now);
  if (!isRight) return false;
  const isDue = old?.['at'] instanceof Timestamp && now.toMillis() > old['at'].toMillis() + 2000;
  if (old && isDue && touchesOnly(old, made, ['at'])) return true;
  const me = myself(asked, team);
  if (!me || typeof inbox !== 'string' || !(inbox in me.inboxes) || !same(since, now)) return false;
  return isDue || !old || changed(old, made).some(name => ['state', 'conversation', 'inbox'].includes(name));
}

/** One's own lease, also of whoever has left; a stale one of an inbox that one sees. */
export function mayEndLease(asked: Asked, { team, old }: Touch): boolean {
  if (old && old['uid'] === asked.me.uid) return true;
  const me = myself(asked, team);
  if (!me) return false;
  if (!old) return true;
  const isStale = old['at'] instanceof Timestamp && old['at'].toMillis() < asked.now.toMillis() - 600_000;
  return isStale && typeof old['inbox'] === 'string' && old['inbox'] in me.inboxes;
}
