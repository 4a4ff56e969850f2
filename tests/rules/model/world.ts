import type { Timestamp } from 'firebase/firestore';
import { leads, type Member } from '#domain/team.ts';
import { isGone, isMap, isNow } from '../wire/encode.ts';
import type { Write } from '../write.ts';
import type { Doc } from './values.ts';

export type World = ReadonlyMap<string, Doc>;
export type Person = { uid: string; email: string; verified: boolean };

/** A request as the policy sees it: who asks, what was there, and what would be there after all of it. */
export type Asked = { me: Person; before: World; after: World; now: Timestamp };

/** One document of the request. `path` is what follows the team's own path. */
export type Touch = { team: string; path: readonly string[]; old: Doc | undefined; new: Doc | undefined };

const withNow = (value: unknown, now: Timestamp): unknown => {
  if (isNow(value)) return now;
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withNow(one, now)])) : value;
};

/** What is there after the writes, all at the server's time `now`. */
export function apply(world: World, writes: readonly Write[], now: Timestamp): World {
  const after = new Map(world);
  for (const { how, path, fields } of writes) {
    if (how === 'delete') after.delete(path);
    else {
      const told = Object.entries({ ...(how === 'update' ? after.get(path) : {}), ...fields }).filter(([, value]) => !isGone(value));
      after.set(path, withNow(Object.fromEntries(told), now) as Doc);
    }
  }
  return after;
}

const memberIn = (world: World, team: string, uid: unknown): Member | undefined =>
  typeof uid === 'string' && !uid.includes('/') ? (world.get(`teams/${team}/members/${uid}`) as Member | undefined) : undefined;

export const memberBefore = ({ before }: Asked, team: string, uid: unknown) => memberIn(before, team, uid);
export const memberAfter = ({ after }: Asked, team: string, uid: unknown) => memberIn(after, team, uid);

/** The asker's own active membership. */
export function myself(asked: Asked, team: string): Member | null {
  const member = memberBefore(asked, team, asked.me.uid);
  return member?.status === 'active' ? member : null;
}

export const iLead = (asked: Asked, team: string): boolean => {
  const member = myself(asked, team);
  return member !== null && leads(member);
};

/** Who becomes a member by this very request. */
export const newcomer = (asked: Asked, team: string): Doc | undefined =>
  memberBefore(asked, team, asked.me.uid) ? undefined : (memberAfter(asked, team, asked.me.uid) as Doc | undefined);

export const seesInbox = (member: Member | null | undefined, inbox: unknown): boolean =>
  member?.status === 'active' && typeof inbox === 'string' && inbox in member.inboxes;
