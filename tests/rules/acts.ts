import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore';
import { activeConversations, conversationDoc, conversationsByKey, eventsOf, notesOf, recentlyClosed } from '#data/conversation-queries.ts';
import { changeBatch, createConversationBatch, mergeBatch } from '#data/conversation-writes.ts';
import { deleteHandover, giveHandover, handoversTo } from '#data/handovers.ts';
import { conversationPath, eventsPath, handoversPath, notesPath, presencePath, teamPath } from '#data/paths.ts';
import { deletePresence, presenceInConversation, presenceInInbox, setPresence } from '#data/presence.ts';
import { publishRepair, repairDoc } from '#data/repair.ts';
import { inboxesOf, membersOf, myMemberships, teamDoc } from '#data/team-queries.ts';
import type { Change } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import type { Attempt } from './acts-team.ts';
import type { Act } from './matrix.ts';

import { conversation, hash, held, ids, lamp, TEAM } from './scene.ts';

const device = 'd1';

/** What a client knows of a stored conversation. */
export const known = (id: string): Conversation => ({
  ...conversation(id),
  id,
  inbox: 'support',
  status: 'open',
  lastInboundAt: 0,
  createdAt: 0,
  updatedAt: 0,
  listedAt: 0,
});

const claimed: Conversation = { ...known(held.id), claim: { uid: 'mona', at: 0 } };
const leftBehind: Conversation = { ...known(ids.older), claim: { uid: 'here', at: 0 } };

const change = (db: Firestore, me: string, what: Change) => changeBatch(db, TEAM, known(ids.lamp), what, me, 'c1').commit();
const update = (path: string, fields: object) => (db: Firestore) => updateDoc(doc(db, path), fields);
const remove = (path: string) => (db: Firestore) => deleteDoc(doc(db, path));

/** Each act is written once and tried by everybody, so that no refusal is tested with a wrong document. */
export const acts: Record<Act, Attempt> = {
  'read the team': db => getDoc(teamDoc(db, TEAM)),
  'list the members': db => getDocs(membersOf(db, TEAM)),
  'list the inboxes': db => getDocs(inboxesOf(db, TEAM)),
  'find one’s own memberships': (db, me) => getDocs(myMemberships(db, me)),
  'find another’s memberships': db => getDocs(myMemberships(db, 'mona')),
  'list all teams': db => getDocs(collection(db, 'teams')),

  'list active conversations': db => getDocs(activeConversations(db, TEAM, 'support')),
  'list closed conversations': db => getDocs(recentlyClosed(db, TEAM, 'support')),
  'find conversations by key': db => getDocs(conversationsByKey(db, TEAM, 'support', [ids.lamp, ids.older])),
  'read a conversation': db => getDoc(conversationDoc(db, TEAM, lamp)),
  'list notes': db => getDocs(notesOf(db, TEAM, lamp)),
  'list events': db => getDocs(eventsOf(db, TEAM, lamp)),
  'hear who is in the inbox': db => getDocs(presenceInInbox(db, TEAM, 'support')),
  'hear who is in a conversation': db => getDocs(presenceInConversation(db, TEAM, lamp)),

  'create a conversation': (db, me) => {
    const { subject, from } = known(ids.lamp);
    const seen = { id: ids.fresh, inbox: 'support', keys: [ids.fresh], soft: [hash('soft')], subject, from, lastInboundAt: 1 };
    return createConversationBatch(db, TEAM, seen, me, 'c1').commit();
  },
  'assign to oneself': (db, me) => change(db, me, { kind: 'assign', to: me }),
  'assign to a teammate': (db, me) => change(db, me, { kind: 'assign', to: 'rita' }),
  'take away the assignee': (db, me) => change(db, me, { kind: 'assign', to: null }),
  close: (db, me) => change(db, me, { kind: 'status', to: 'closed', until: null }),
  snooze: (db, me) => change(db, me, { kind: 'status', to: 'pending', until: 1_800_000_000_123 }),
  'leave a note': (db, me) => change(db, me, { kind: 'note', id: 'n1', body: '**hi** @ben', mentions: ['ben'] }),
  reply: (db, me) => change(db, me, { kind: 'replied' }),
  'say that a send was held': (db, me) => change(db, me, { kind: 'override', reasons: ['claimed', 'mail'] }),
  'say that a send was not checked': (db, me) => change(db, me, { kind: 'unchecked', why: 'silent' }),
  'take one’s reply back': async (db, me) => {
    await change(db, me, { kind: 'replied' });
    const answered = { ...known(ids.lamp), rev: 4, lastReply: { uid: me, at: 1 }, lastOutboundAt: 1 };
    await changeBatch(db, TEAM, answered, { kind: 'undone', undoes: 4, lastReply: null }, me, 'c2').commit();
  },
  'say that a newer mail came': (db, me) => change(db, me, { kind: 'arrived', at: Date.now() - 60_000 }),
  'say that it was answered elsewhere': (db, me) => change(db, me, { kind: 'answered', by: 'mona', at: Date.now() - 60_000 }),
  'claim a reply': (db, me) => change(db, me, { kind: 'claim' }),
  'take a claim over': (db, me) => changeBatch(db, TEAM, claimed, { kind: 'claim' }, me, 'c1').commit(),
  'release one’s claim': async (db, me) => {
    await change(db, me, { kind: 'claim' });
    const mine = { ...known(ids.lamp), rev: 4, claim: { uid: me, at: 0 } };
    await changeBatch(db, TEAM, mine, { kind: 'release' }, me, 'c2').commit();
  },
  'release a teammate’s claim': (db, me) => changeBatch(db, TEAM, claimed, { kind: 'release' }, me, 'c1').commit(),
  'release the claim of somebody who has left': (db, me) => changeBatch(db, TEAM, leftBehind, { kind: 'release' }, me, 'c1').commit(),
  'give one’s words to whoever took the reply over': async (db, me) => {
    await change(db, me, { kind: 'claim' });
    const mine = { ...known(ids.lamp), rev: 4, claim: { uid: me, at: 0 } };
    await changeBatch(db, TEAM, mine, { kind: 'claim' }, me, 'c2').commit(); // over one's own, for nobody else acts here
    await giveHandover(db, TEAM, lamp, { from: me, to: me, taken: 5, text: '["Dear Carla,"]' });
  },
  'read the words that one is given': (db, me) => getDocs(handoversTo(db, TEAM, lamp, me)),
  'find that one is given none': (db, me) => getDocs(handoversTo(db, TEAM, held, me)),
  'read the words that another is given': db => getDocs(handoversTo(db, TEAM, lamp, 'mona')),
  'list the words that are given': db => getDocs(collection(db, handoversPath(TEAM, lamp))),
  'take away the words that one is given': (db, me) => deleteHandover(db, TEAM, lamp, me),
  'take away the words that another is given': db => deleteHandover(db, TEAM, lamp, 'mona'),
  'add a key': (db, me) => change(db, me, { kind: 'link', keys: [hash('alias')], soft: [hash('soft')] }),
  merge: (db, me) => mergeBatch(db, TEAM, known(ids.older), known(ids.lamp), me, 'c1').commit(),
  'delete a conversation': remove(conversationPath(TEAM, lamp)),
  'delete an event': remove(`${eventsPath(TEAM, lamp)}/3`),
  'edit an event': update(`${eventsPath(TEAM, lamp)}/3`, { type: 'link' }),
  'edit a note': update(`${notesPath(TEAM, lamp)}/first`, { body: 'never' }),
  'delete a note': remove(`${notesPath(TEAM, lamp)}/first`),

  'say one is here': (db, me) => setPresence(db, TEAM, { uid: me, device, inbox: 'support', conversation: ids.lamp, state: 'viewing' }),
  'leave again': async (db, me) => {
    await setPresence(db, TEAM, { uid: me, device, inbox: 'support', conversation: ids.lamp, state: 'replying' });
    await deletePresence(db, TEAM, me, device);
  },
  'tidy a stale lease away': remove(presencePath(TEAM, 'gone', 'old')),
  'end a teammate’s lease': remove(presencePath(TEAM, 'here', 'new')),
  'speak for a teammate': db => setPresence(db, TEAM, { uid: 'here', device, inbox: 'support', conversation: ids.lamp, state: 'replying' }),

  'hear the repair': db => getDoc(repairDoc(db, TEAM)),
  'give the team a repair': (db, me) => publishRepair(db, TEAM, me, '{}'),
  'give another repair': (db, me) => setDoc(doc(db, `${teamPath(TEAM)}/repairs/other`), { text: '{}', by: me, at: serverTimestamp() }),
  'sign a repair for another': db => publishRepair(db, TEAM, 'gone', '{}'),

  'read saved replies': db => getDocs(collection(db, teamPath(TEAM), 'savedReplies')),
  'write anywhere else': db => setDoc(doc(db, 'notes', 'n1'), { body: 'hello' }),
};

/** Not acts of a member, but ways round: everybody's memberships at once, and one's own that are over. */
export const allMemberships = (db: Firestore) => getDocs(query(collectionGroup(db, 'members'), where('status', '==', 'active')));
export const pastMemberships = (db: Firestore, me: string) => getDocs(query(collectionGroup(db, 'members'), where('uid', '==', me)));
export const endedMemberships = (db: Firestore, me: string) =>
  getDocs(query(collectionGroup(db, 'members'), where('uid', '==', me), where('status', '==', 'disabled')));
