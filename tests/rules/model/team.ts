import { isMap } from '../wire/encode.ts';
import { hasOnly, isHash, isText, same, touchesOnly } from './values.ts';
import { type Asked, iLead, memberAfter, myself, newcomer, type Touch } from './world.ts';

const isSettings = (settings: unknown): boolean =>
  hasOnly(settings, ['storeSubjects', 'timezone']) &&
  typeof (settings['storeSubjects'] ?? false) === 'boolean' &&
  settings['storeSubjects'] !== null &&
  isText('timezone' in settings ? settings['timezone'] : '', 0, 100);

/** A verified person founds a team together with her own membership, as its owner. */
export function mayFound(asked: Asked, { team, new: made }: Touch): boolean {
  if (!asked.me.verified || !isHash(team) || !made || !isText(made['name'], 1, 100)) return false;
  const { identityKey, settings, name } = made;
  const right = { name, ownerUid: asked.me.uid, identityKey, schema: 1, settings, createdAt: asked.now };
  const isKey = typeof identityKey === 'string' && /^[\w-]{43}$/.test(identityKey);
  return isKey && isSettings(settings) && same(made, right) && newcomer(asked, team)?.['role'] === 'owner';
}

/** Leaders name and set the team; only whose team it is hands it over, to an owner, or begins to close it. */
export function mayChangeTeam(asked: Asked, { team, old, new: made }: Touch): boolean {
  if (!old || !made) return false;
  const setsUp =
    iLead(asked, team) && touchesOnly(old, made, ['name', 'settings']) && isText(made['name'], 1, 100) && isSettings(made['settings']);
  const isMine = old['ownerUid'] === asked.me.uid;
  const next = memberAfter(asked, team, made['ownerUid']);
  const handsOver = isMine && touchesOnly(old, made, ['ownerUid']) && next?.role === 'owner' && next.status === 'active';
  const closes = isMine && touchesOnly(old, made, ['closingAt']) && (!('closingAt' in made) || same(made['closingAt'], asked.now));
  return setsUp || handsOver || closes;
}

/** Whether the team is closing, and it is the asker's. */
export function mayClear(asked: Asked, team: string): boolean {
  const stored = asked.before.get(`teams/${team}`);
  return stored?.['ownerUid'] === asked.me.uid && stored !== undefined && 'closingAt' in stored;
}

/** Leaders keep the list of inboxes. */
export function maySetInbox(asked: Asked, { team, path: [, inbox], new: made }: Touch): boolean {
  if (!iLead(asked, team) || !/^[\w-]{1,128}$/.test(inbox ?? '') || !hasOnly(made, ['name', 'addresses', 'color'])) return false;
  const { name, addresses, color } = made;
  const isList = Array.isArray(addresses) && addresses.length >= 1 && addresses.length <= 20;
  if (!isList || !addresses.every(one => typeof one === 'string')) return false;
  const isAddress = addresses.every(one => /^[^@,\s]+@[^@,\s]+(,[^@,\s]+@[^@,\s]+)*$/.test(one)) && addresses.join(',').length <= 5000;
  return isText(name, 1, 100) && isAddress && typeof color === 'string' && /^#[0-9a-f]{6}$/.test(color);
}

/** Leaders give the members the one signed file. */
export function mayRepair(asked: Asked, { team, path: [, repair], new: made }: Touch): boolean {
  const isRight = hasOnly(made, ['text', 'by', 'at']) && isText(made['text'], 1, 20_000);
  return iLead(asked, team) && repair === 'selectors' && isRight && made['by'] === asked.me.uid && same(made['at'], asked.now);
}

const types = 'founded invited revoked joined enabled disabled role access transferred exported erased closing settings'.split(' ');

/** Leaders write into the log, newcomers that they came; an erasure has the id by which it is found. */
export function mayLog(asked: Asked, { team, path: [, entry = ''], new: made }: Touch): boolean {
  if (!hasOnly(made, ['type', 'actor', 'at', 'about', 'count'])) return false;
  const { type, about } = made;
  const isMine = made['actor'] === asked.me.uid && same(made['at'], asked.now) && types.includes(type as string);
  if (!isMine || !isText(about, 0, 128) || ('count' in made && !Number.isInteger(made['count']))) return false;
  const isStaff = ['founded', 'invited', 'revoked', 'joined'].includes(type as string);
  if (type === 'erased' ? !isHash(about) || entry !== `erase-${about}` : !isHash(entry) || (!isStaff && about.includes('@'))) return false;
  const came = newcomer(asked, team);
  return iLead(asked, team) || (isMap(came) && type === (came['role'] === 'owner' ? 'founded' : 'joined'));
}

export const isMember = (asked: Asked, team: string): boolean => myself(asked, team) !== null;
