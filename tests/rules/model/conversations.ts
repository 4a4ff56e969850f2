import { Timestamp } from 'firebase/firestore';
import { mayNote } from '#domain/team.ts';
import { kinds } from './changes.ts';
import { areHashes, type Doc, hasOnly, isHash, isId, isText, same } from './values.ts';
import { type Asked, iLead, memberBefore, myself, type Touch } from './world.ts';

/** Where a touched document lies: its inbox, the folder of conversations, the conversation's id, and its own id. */
const placeOf = ({ team, path }: Touch) => {
  const [, inbox = '', , id = '', , part = ''] = path;
  return { inbox, home: `teams/${team}/inboxes/${inbox}/conversations`, id, part };
};

const noteTaker = (asked: Asked, touch: Touch) => {
  const member = myself(asked, touch.team);
  return member && mayNote(member, placeOf(touch).inbox) ? member : null;
};

const isFrom = (value: unknown) =>
  value === null || (hasOnly(value, ['name', 'address']) && isText(value['name'], 0, 2000) && isText(value['address'], 0, 320));

/** A conversation that nobody has touched, with the event of its birth. */
export function mayBegin(asked: Asked, touch: Touch): boolean {
  const { home, id } = placeOf(touch);
  const { new: made, team } = touch;
  if (!noteTaker(asked, touch) || !isHash(id) || !made) return false;
  const { keys, soft, subject, from, lastInboundAt } = made;
  const isNameless = subject === null && from === null && same(soft, []);
  const settings = asked.before.get(`teams/${team}`)?.['settings'] as Doc | undefined;
  if (!isNameless && settings?.['storeSubjects'] === false) return false;
  if (!areHashes(keys, 1, 100) || !areHashes(soft, 0, 10) || !isFrom(from)) return false;
  if (!(subject === null || isText(subject, 0, 2000)) || !(lastInboundAt === null || lastInboundAt instanceof Timestamp)) return false;
  const untouched = { status: 'open', snoozedUntil: null, assignee: null, tags: [], claim: null, lastOutboundAt: null, lastReply: null };
  const record = {
    noteCount: 0,
    rev: 1,
    createdAt: asked.now,
    updatedAt: asked.now,
    updatedBy: asked.me.uid,
    listedAt: asked.now,
    mergedInto: null,
    mergedFrom: [],
  };
  const event = asked.after.get(`${home}/${id}/events/1`);
  const isBorn = event?.['type'] === 'created' && same(event['before'], {}) && same(event['after'], {});
  return isBorn && same(made, { keys, soft, subject, from, lastInboundAt, ...untouched, ...record });
}

const quiet = ['replied', 'override', 'unchecked', 'undone', 'claim', 'release', 'link'];

/** Lists are told of what they show, and of nothing else. */
const isListedRight = (old: Doc, made: Doc, kind: unknown, { now }: Asked) =>
  same(made['listedAt'], quiet.includes(kind as string) ? old['listedAt'] : now);

/** The next revision, with the event that tells it. */
export function mayChange(asked: Asked, touch: Touch): boolean {
  const { inbox, home, id } = placeOf(touch);
  const { old, new: made, team } = touch;
  const member = myself(asked, team);
  if (!member || !old || !made || made['rev'] !== (old['rev'] as number) + 1) return false;
  if (!same(made['updatedAt'], asked.now) || made['updatedBy'] !== asked.me.uid) return false;
  const event = asked.after.get(`${home}/${id}/events/${made['rev']}`);
  if (!event || !isListedRight(old, made, event['type'], asked)) return false;
  const kind = Object.hasOwn(kinds, event['type'] as string) ? kinds[event['type'] as string] : undefined;
  return kind?.({ asked, team, inbox, home, id, old, new: made, event, member }) ?? false;
}

/** The event of the revision that is being made. */
export function mayTell(asked: Asked, touch: Touch): boolean {
  const { home, id, part } = placeOf(touch);
  const fields = ['rev', 'type', 'actor', 'at', 'change', 'before', 'after', 'note', 'undoes'];
  const { new: made } = touch;
  if (!noteTaker(asked, touch) || !hasOnly(made, fields)) return false;
  const { rev, type, actor, at, change } = made;
  const isMine = actor === asked.me.uid && same(at, asked.now) && isId(change) && Number.isInteger(rev) && part === String(rev);
  const isNote = type === 'note' ? isId(made['note']) : !('note' in made);
  const isUndone = type === 'undone' ? Number.isInteger(made['undoes']) : !('undoes' in made);
  const conversation = asked.after.get(`${home}/${id}`);
  const isOfNow = conversation?.['rev'] === rev && same(conversation?.['updatedAt'], asked.now);
  return isMine && 'type' in made && isNote && isUndone && isOfNow;
}

/** A note of one's own, told by the event of the revision that is being made, mentioning teammates only. */
export function mayLeaveNote(asked: Asked, touch: Touch): boolean {
  const { home, id, part } = placeOf(touch);
  const { new: made, team } = touch;
  if (!noteTaker(asked, touch) || !isId(part) || !hasOnly(made, ['author', 'body', 'mentions', 'createdAt', 'editedAt', 'deletedAt']))
    return false;
  const { author, body, mentions, createdAt, editedAt, deletedAt } = made;
  const isNew = author === asked.me.uid && same(createdAt, asked.now) && editedAt === null && deletedAt === null;
  const areTeammates =
    Array.isArray(mentions) && mentions.length <= 6 && mentions.every(uid => memberBefore(asked, team, uid) !== undefined);
  const event = asked.after.get(`${home}/${id}/events/${asked.after.get(`${home}/${id}`)?.['rev']}`);
  return isNew && isText(body, 1, 10_000) && areTeammates && event?.['note'] === part;
}

/** Leaders, once the team's log says that the conversation is erased. */
export function mayErase(asked: Asked, touch: Touch): boolean {
  return iLead(asked, touch.team) && asked.after.has(`teams/${touch.team}/log/erase-${placeOf(touch).id}`);
}
