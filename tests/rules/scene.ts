import { type Firestore, Timestamp } from 'firebase/firestore';
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
import type { ConversationRef } from '#domain/conversation.ts';
import { type Actor, actors, addressOf, cast, uidOf } from './cast.ts';
import { commit, set, type Write } from './write.ts';

/** 128 bits as base64url, recognisable by their beginning. */
export const hash = (name: string) => name.padEnd(22, '0');
export const ids = { lamp: hash('lamp'), older: hash('older'), fresh: hash('fresh'), sale: hash('sale'), held: hash('held') };

export const TEAM = 'acme';
/** Its twin, whose owner has begun to close it. */
export const SHUT = 'shut';
const support = (id: string) => ({ inbox: 'support', id });
export const lamp = support(ids.lamp);
export const older = support(ids.older);
/** A teammate has claimed its reply. */
export const held = support(ids.held);
/** In the inbox that most do not see, and to be erased. */
export const sale = { inbox: 'sales', id: ids.sale };

/** The invitation that waits for this person. */
export const inviteFor = (uid: string) => hash(`invite-${uid}`);

export const ago = (minutes: number) => Timestamp.fromMillis(Date.now() - minutes * 60_000);

/** A stored conversation at revision 3 with one note. */
export const conversation = (id: string) => ({
  keys: [id],
  soft: [],
  subject: 'A broken lamp',
  from: { name: 'Carla', address: 'carla@example.com' },
  status: 'open',
  snoozedUntil: null,
  assignee: null,
  tags: [],
  claim: null,
  lastInboundAt: ago(60),
  lastOutboundAt: null,
  lastReply: null,
  noteCount: 1,
  rev: 3,
  createdAt: ago(59),
  updatedAt: ago(30),
  updatedBy: 'alice',
  mergedInto: null,
  mergedFrom: [],
});

export const note = (author: string) => ({
  author,
  body: 'The refund is approved.',
  mentions: [],
  createdAt: ago(30),
  editedAt: null,
  deletedAt: null,
});

type Put = (path: string, fields: object) => unknown;

function putTeam(put: Put, team: string, more: object) {
  const stored = { name: 'Acme', ownerUid: 'alice', identityKey: 'k'.repeat(43), schema: 1, settings: {}, createdAt: ago(1000) };
  put(teamPath(team), { ...stored, ...more });
}

function putMembers(put: Put, team: string, who: (actor: Actor) => boolean) {
  for (const actor of actors.filter(who)) {
    const member = cast[actor];
    if (member) put(`${membersPath(team)}/${member.uid}`, { ...member, joinedAt: ago(1000) });
  }
}

function putInvites(put: Put) {
  for (const actor of actors) {
    const invite = { email: addressOf(actor), role: 'member', inboxes: { support: 'full' }, teamName: 'Acme', by: 'alice' };
    put(`${invitesPath(TEAM)}/${inviteFor(uidOf(actor) ?? actor)}`, { ...invite, createdAt: ago(60), expiresAt: ago(-60) });
  }
}

/** What these people are given of a draft. */
function putWords(put: Put, ref: ConversationRef, ...to: readonly string[]) {
  for (const uid of to) put(`${handoversPath(TEAM, ref)}/${uid}`, { from: 'gone', to: uid, taken: 2, text: '["Dear Carla,"]', at: ago(5) });
}

function putInbox(put: Put, team: string, inbox: string) {
  put(`${inboxesPath(team)}/${inbox}`, { name: inbox, addresses: [`${inbox}@acme.test`], color: '#1a73e8' });
}

function putConversation(put: Put, team: string, ref: ConversationRef, over: object = {}) {
  put(conversationPath(team, ref), { ...conversation(ref.id), ...over });
  put(`${notesPath(team, ref)}/first`, note('alice'));
  const event = { actor: 'alice', at: ago(30), change: 'c', before: {}, after: {} };
  put(`${eventsPath(team, ref)}/3`, { ...event, rev: 3, type: 'note', note: 'first' });
}

/** The team as every test finds it. */
export function sceneWrites(): readonly Write[] {
  const writes: Write[] = [];
  const put: Put = (path, fields) => writes.push(set(path, fields));
  putTeam(put, TEAM, {});
  putTeam(put, SHUT, { closingAt: ago(1) });
  putTeam(put, 'other', { ownerUid: 'eve' });
  putMembers(put, TEAM, actor => actor !== 'elsewhere');
  putMembers(put, SHUT, actor => actor !== 'elsewhere');
  putMembers(put, 'other', actor => actor === 'elsewhere');
  // A member who tries nothing, so that what others do to members is not done to oneself.
  put(`${membersPath(TEAM)}/mona`, { ...cast.otherInbox, uid: 'mona', joinedAt: ago(1000) });
  putInvites(put);
  for (const inbox of ['support', 'sales']) putInbox(put, TEAM, inbox);
  putInbox(put, SHUT, 'support');
  putConversation(put, TEAM, lamp);
  // `here` is no member any more.
  putConversation(put, TEAM, older, { claim: { uid: 'here', at: ago(1) } });
  putConversation(put, TEAM, held, { claim: { uid: 'mona', at: ago(1) }, updatedAt: ago(40) });
  putConversation(put, TEAM, sale);
  putConversation(put, SHUT, lamp);
  putWords(put, lamp, 'mona', ...actors.flatMap(actor => uidOf(actor) ?? []));
  putWords(put, sale, 'mona');
  put(`${logPath(TEAM)}/erase-${ids.sale}`, { type: 'erased', actor: 'alice', at: ago(1), about: ids.sale });
  const lease = { inbox: 'support', conversation: ids.lamp, state: 'viewing', since: ago(20), at: ago(20) };
  put(presencePath(TEAM, 'gone', 'old'), { ...lease, uid: 'gone', device: 'old' });
  put(presencePath(TEAM, 'here', 'new'), { ...lease, uid: 'here', device: 'new', at: ago(1) });
  put(presencePath(SHUT, 'here', 'new'), { ...lease, uid: 'here', device: 'new', at: ago(1) });
  return writes;
}

export const setScene = (db: Firestore) => commit(db, sceneWrites());
