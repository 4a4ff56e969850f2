import { Timestamp } from 'firebase/firestore';
import { type Member, mayManage, mayNote, mayReply } from '#domain/team.ts';
import { areHashes, type Doc, hasOnly, same, touchesOnly } from './values.ts';
import { type Asked, memberBefore, seesInbox } from './world.ts';

/** A change of a conversation: what was, what would be, the event that tells it, and who asks. */
export type Revision = {
  asked: Asked;
  team: string;
  inbox: string;
  home: string;
  id: string;
  old: Doc;
  new: Doc;
  event: Doc;
  member: Member;
};

const touches = ({ old, new: made }: Revision, names: readonly string[]) =>
  touchesOnly(old, made, [...names, 'rev', 'updatedAt', 'updatedBy', 'listedAt']);
const tells = ({ event }: Revision, before: Doc, after: Doc) => same(event['before'], before) && same(event['after'], after);
const only = ({ old, new: made }: Revision, names: readonly string[]): [Doc, Doc] => {
  const pick = (doc: Doc) => Object.fromEntries(names.map(name => [name, doc[name]]));
  return [pick(old), pick(made)];
};

/** Clients may know a time only roughly; whose deed it was has to be right. */
function isSameDeed(told: unknown, deed: unknown): boolean {
  if (told === null && deed === null) return true;
  return hasOnly(told, ['uid', 'at']) && hasOnly(deed, ['uid', 'at']) && told['uid'] === deed['uid'] && told['at'] instanceof Timestamp;
}

/** The event's `before` tells the deed roughly, its `after` exactly. */
function tellsDeed({ event, old, new: made }: Revision, name: string): boolean {
  const before = event['before'];
  return hasOnly(before, [name]) && isSameDeed(before[name], old[name]) && same(event['after'], { [name]: made[name] });
}

const mine = ({ asked }: Revision) => ({ uid: asked.me.uid, at: asked.now });
const isClaimOf = (claim: unknown, uid: string) => hasOnly(claim, ['uid', 'at']) && claim['uid'] === uid;

const grows = (old: unknown, made: readonly string[], most: number) =>
  Array.isArray(old) && (old.every(one => made.includes(one)) || made.length === most);

function learnsKeys({ old, new: made }: Revision): boolean {
  const [keys, soft] = [made['keys'], made['soft']];
  const isRooted = Array.isArray(old['keys']) && Array.isArray(keys) && keys[0] === old['keys'][0];
  return isRooted && areHashes(keys, 1, 100) && grows(old['keys'], keys, 100) && areHashes(soft, 0, 10) && grows(old['soft'], soft, 10);
}

const keepsSubjects = ({ asked, team }: Revision) => (asked.before.get(`teams/${team}`)?.['settings'] as Doc)?.['storeSubjects'] ?? true;

const held = ['claimed', 'replying', 'replied', 'mail', 'merged', 'assigned', 'status'];

function undoes(one: Revision): boolean {
  const { asked, home, id, old, new: made, event } = one;
  const told = asked.before.get(`${home}/${id}/events/${event['undoes']}`);
  if (told?.['type'] !== 'replied' || !same((told['after'] as Doc)['lastReply'], old['lastReply'])) return false;
  if (!isSameDeed(made['lastReply'], (told['before'] as Doc)['lastReply'])) return false;
  const [last, now] = [old['lastReply'] as Doc, made['lastReply'] as Doc | null];
  if (now === null) return made['lastOutboundAt'] === null;
  return (now['at'] as Timestamp) < (last['at'] as Timestamp) && same(made['lastOutboundAt'], now['at']);
}

/** A whole millisecond after what was known, and not one to come. */
const isLater = ({ asked }: Revision, made: unknown, old: unknown) =>
  made instanceof Timestamp &&
  made.nanoseconds % 1_000_000 === 0 &&
  made <= asked.now &&
  (old === null || (old instanceof Timestamp && made > old));

function answersElsewhere(one: Revision): boolean {
  const { asked, team, inbox, old, new: made } = one;
  const reply = made['lastReply'];
  if (!hasOnly(reply, ['uid', 'at']) || !same(reply['at'], made['lastOutboundAt'])) return false;
  if (!isLater(one, made['lastOutboundAt'], old['lastOutboundAt'])) return false;
  return reply['uid'] === inbox || memberBefore(asked, team, reply['uid']) !== undefined;
}

function releases(one: Revision): boolean {
  const { asked, team, inbox, old, member } = one;
  const holder = (old['claim'] as Doc | null)?.['uid'];
  if (holder === undefined) return false;
  if (holder === asked.me.uid) return mayReply(member, inbox);
  return mayManage(member, inbox) && memberBefore(asked, team, holder)?.status !== 'active';
}

/** Each kind of change: who may make it, what it touches, and what its event has to tell. */
export const kinds: Readonly<Record<string, (one: Revision) => boolean>> = {
  assign: one => {
    const to = one.new['assignee'];
    const isPossible = to === null || seesInbox(memberBefore(one.asked, one.team, to), one.inbox);
    return tells(one, ...only(one, ['assignee'])) && touches(one, ['assignee']) && mayManage(one.member, one.inbox) && isPossible;
  },
  status: one => {
    const { status, snoozedUntil: until } = one.new;
    const isTime = until instanceof Timestamp && until.nanoseconds % 1_000_000 === 0;
    const isRight = ['open', 'pending', 'closed'].includes(status as string) && (until === null || (status === 'pending' && isTime));
    const names = ['status', 'snoozedUntil'];
    return tells(one, ...only(one, names)) && touches(one, names) && mayManage(one.member, one.inbox) && isRight;
  },
  note: one => {
    const note = one.asked.after.get(`${one.home}/${one.id}/notes/${one.event['note']}`);
    const isNext = one.new['noteCount'] === (one.old['noteCount'] as number) + 1;
    const isNew = note !== undefined && same(note['createdAt'], one.asked.now);
    return tells(one, ...only(one, ['noteCount'])) && touches(one, ['noteCount']) && mayNote(one.member, one.inbox) && isNext && isNew;
  },
  replied: one => {
    const { lastReply, lastOutboundAt, claim } = one.new;
    const isRight = same(lastReply, mine(one)) && same(lastOutboundAt, one.asked.now) && claim === null;
    return (
      tellsDeed(one, 'lastReply') &&
      touches(one, ['lastReply', 'lastOutboundAt', 'claim', 'keys']) &&
      mayReply(one.member, one.inbox) &&
      isRight &&
      learnsKeys(one)
    );
  },
  override: one => {
    const { before, after } = one.event;
    const reasons = hasOnly(after, ['reasons']) ? after['reasons'] : null;
    const isRight = Array.isArray(reasons) && reasons.length >= 1 && reasons.length <= 7 && reasons.every(reason => held.includes(reason));
    return same(before, {}) && isRight && touches(one, []) && mayReply(one.member, one.inbox);
  },
  unchecked: one => {
    const { before, after } = one.event;
    const isRight = hasOnly(after, ['why']) && ['offline', 'connecting', 'people', 'unknown', 'silent'].includes(after['why'] as string);
    return same(before, {}) && isRight && touches(one, []) && mayReply(one.member, one.inbox);
  },
  undone: one =>
    tellsDeed(one, 'lastReply') &&
    touches(one, ['lastReply', 'lastOutboundAt']) &&
    mayReply(one.member, one.inbox) &&
    isClaimOf(one.old['lastReply'], one.asked.me.uid) &&
    undoes(one),
  arrived: one =>
    tells(one, {}, only(one, ['lastInboundAt'])[1]) &&
    touches(one, ['lastInboundAt']) &&
    mayNote(one.member, one.inbox) &&
    isLater(one, one.new['lastInboundAt'], one.old['lastInboundAt']),
  answered: one =>
    tellsDeed(one, 'lastReply') && touches(one, ['lastReply', 'lastOutboundAt']) && mayNote(one.member, one.inbox) && answersElsewhere(one),
  claim: one => tellsDeed(one, 'claim') && touches(one, ['claim']) && mayReply(one.member, one.inbox) && same(one.new['claim'], mine(one)),
  release: one => tellsDeed(one, 'claim') && touches(one, ['claim']) && one.new['claim'] === null && releases(one),
  link: one => {
    const isSoft = same(one.new['soft'], one.old['soft']) || keepsSubjects(one) === true;
    return tells(one, {}, {}) && touches(one, ['keys', 'soft']) && mayNote(one.member, one.inbox) && learnsKeys(one) && isSoft;
  },
  merge: one => {
    const into = one.new['mergedInto'];
    const other = typeof into === 'string' && into !== one.id ? one.asked.after.get(`${one.home}/${into}`) : undefined;
    const isTaken = other?.['mergedInto'] === null && Array.isArray(other['mergedFrom']) && other['mergedFrom'].includes(one.id);
    const isRight = touches(one, ['mergedInto']) && mayNote(one.member, one.inbox) && one.old['mergedInto'] === null && isTaken;
    return tells(one, ...only(one, ['mergedInto'])) && isRight;
  },
  absorb: one => {
    const from = one.new['mergedFrom'];
    if (!areHashes(from, 1, 10) || !grows(one.old['mergedFrom'], from, 10) || !learnsKeys(one)) return false;
    const last = from.at(-1) as string;
    const isNew = !(one.old['mergedFrom'] as unknown[]).includes(last);
    const isGiven = one.asked.after.get(`${one.home}/${last}`)?.['mergedInto'] === one.id;
    const isRight = touches(one, ['keys', 'soft', 'mergedFrom']) && mayNote(one.member, one.inbox) && isNew && isGiven;
    return tells(one, ...only(one, ['mergedFrom'])) && isRight;
  },
};
