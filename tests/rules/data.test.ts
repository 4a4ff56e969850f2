import { getDoc, getDocs, onSnapshot, type QuerySnapshot, setDoc } from 'firebase/firestore';
import { describe, expect, test } from 'vitest';
import {
  activeConversations,
  conversationDoc,
  conversationsByKey,
  eventDoc,
  eventsOf,
  KEYS_ASKED,
  notesOf,
  recentlyClosed,
} from '#data/conversation-queries.ts';
import { changeBatch, createConversationBatch, mergeBatch, SUBJECT_KEPT } from '#data/conversation-writes.ts';
import { readAll, readOne } from '#data/converter.ts';
import { conversationPath, eventsPath, notesPath, presencePath, teamPath } from '#data/paths.ts';
import { deletePresence, presenceInConversation, presenceInInbox, renewPresence, setPresence } from '#data/presence.ts';
import { inboxesOf, membersOf, teamDoc } from '#data/team-queries.ts';
import type { Change } from '#domain/change.ts';
import type { Conversation, ConversationRef } from '#domain/conversation.ts';
import type { Actor } from './cast.ts';
import { conversation, hash, ids, lamp, older } from './scene.ts';
import { stage } from './stage.ts';

const { as, allowed, refused, arrange, team } = stage('demo-data');
const seen = {
  id: ids.fresh,
  inbox: 'support',
  keys: [ids.fresh],
  soft: [],
  subject: 'Where is my lamp?',
  from: { name: 'Carla', address: 'carla@example.com' },
  lastInboundAt: 1_700_000_000_000,
};

const stored = async (ref: ConversationRef, actor: Actor = 'full'): Promise<Conversation> => {
  const { item } = readOne(await getDoc(conversationDoc(as(actor), team, ref)));
  if (!item) throw new Error(`${ref.id} is not there`);
  return item;
};
const change = async (what: Change, changeId: string, before?: Conversation) =>
  changeBatch(as('full'), team, before ?? (await stored(lamp)), what, 'ben', changeId).commit();

describe('a conversation', () => {
  test('is created, and read as the domain knows it', async () => {
    await allowed(createConversationBatch(as('read'), team, seen, 'rita', 'c1').commit());
    const { createdAt, updatedAt, listedAt, ...rest } = await stored(seen);
    expect(rest).toEqual({
      ...seen,
      status: 'open',
      snoozedUntil: null,
      assignee: null,
      tags: [],
      claim: null,
      lastOutboundAt: null,
      lastReply: null,
      noteCount: 0,
      rev: 1,
      updatedBy: 'rita',
      mergedInto: null,
      mergedFrom: [],
    });
    expect(createdAt).toBe(updatedAt);
    expect(listedAt).toBe(updatedAt);
    expect(readAll(await getDocs(eventsOf(as('full'), team, seen))).items).toEqual([
      { rev: 1, type: 'created', actor: 'rita', at: createdAt, change: 'c1', before: {}, after: {} },
    ]);
  });

  test('is created once, however many see it first', async () => {
    const create = (actor: Actor, uid: string) => createConversationBatch(as(actor), team, seen, uid, uid).commit();
    const outcomes = await Promise.allSettled([create('full', 'ben'), create('owner', 'alice'), create('read', 'rita')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await stored(seen)).rev).toBe(1);
  });

  test('keeps the beginning of a subject and a name of any length', async () => {
    const long = { ...seen, subject: '🛶'.repeat(10_000), from: { name: 'x'.repeat(10_000), address: 'carla@example.com' } };
    await allowed(createConversationBatch(as('full'), team, long, 'ben', 'c1').commit());
    const { subject, from } = await stored(seen);
    expect(subject).toBe('🛶'.repeat(SUBJECT_KEPT));
    expect(from?.name).toHaveLength(SUBJECT_KEPT);
  });
});

describe('a change', () => {
  test('is the next revision, with the event that tells it', async () => {
    await allowed(change({ kind: 'status', to: 'pending', until: 1_900_000_000_123 }, 'c1'));
    expect(await stored(lamp)).toMatchObject({ rev: 4, status: 'pending', snoozedUntil: 1_900_000_000_123, updatedBy: 'ben' });
    const { item } = readOne(await getDoc(eventDoc(as('full'), team, lamp, 4)));
    expect(item).toMatchObject({
      rev: 4,
      type: 'status',
      actor: 'ben',
      change: 'c1',
      before: { status: 'open', snoozedUntil: null },
      after: { status: 'pending', snoozedUntil: 1_900_000_000_123 },
    });
  });

  test('follows another on what the client has seen of it', async () => {
    await allowed(change({ kind: 'status', to: 'pending', until: 1_900_000_000_123 }, 'c1'));
    await allowed(change({ kind: 'replied' }, 'c2'));
    await allowed(change({ kind: 'replied' }, 'c3'));
    await allowed(change({ kind: 'status', to: 'closed', until: null }, 'c4'));
    const { rev, lastReply, lastOutboundAt } = await stored(lamp);
    expect({ rev, uid: lastReply?.uid, at: lastReply?.at }).toEqual({ rev: 7, uid: 'ben', at: lastOutboundAt });
    const { items } = readAll(await getDocs(eventsOf(as('full'), team, lamp)));
    expect(items.map(event => [event.rev, event.change])).toEqual([
      [7, 'c4'],
      [6, 'c3'],
      [5, 'c2'],
      [4, 'c1'],
      [3, 'c'],
    ]);
    expect(items[1]?.before).toEqual({ lastReply: { uid: 'ben', at: expect.any(Number) } });
  });

  test('follows another that the server has not answered yet', async () => {
    const shown: Conversation[] = [];
    const end = onSnapshot(conversationDoc(as('full'), team, lamp), snapshot => {
      const { item, leftOut } = readOne(snapshot);
      expect(leftOut).toBeNull();
      if (item) shown.push(item);
    });
    await expect.poll(() => shown.at(-1)?.rev).toBe(3);
    const first = change({ kind: 'replied' }, 'c1', shown.at(-1));
    await expect.poll(() => shown.at(-1)?.rev).toBe(4);
    const second = change({ kind: 'note', id: 'n1', body: 'sent', mentions: [] }, 'c2', shown.at(-1));
    await allowed(Promise.all([first, second]));
    end();
    expect(await stored(lamp)).toMatchObject({ rev: 5, noteCount: 2, lastReply: { uid: 'ben' } });
  });

  test('has one winner when two come from the same revision, and the loser can see whose', async () => {
    const before = await stored(lamp);
    const assign = (actor: Actor, uid: string) =>
      changeBatch(as(actor), team, before, { kind: 'assign', to: uid }, uid, `by-${uid}`).commit();
    const outcomes = await Promise.allSettled([assign('full', 'ben'), assign('owner', 'alice')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(outcome => outcome.status === 'rejected')).toMatchObject({ reason: { code: 'permission-denied' } });
    const { assignee } = await stored(lamp, 'owner');
    const { item } = readOne(await getDoc(eventDoc(as('owner'), team, lamp, 4)));
    expect(item).toMatchObject({ actor: assignee, change: `by-${assignee}`, after: { assignee } });
  });

  test('sent twice is made once', async () => {
    const before = await stored(lamp);
    await allowed(change({ kind: 'assign', to: 'ben' }, 'c1', before));
    await refused(change({ kind: 'assign', to: 'ben' }, 'c1', before));
    expect((await stored(lamp)).rev).toBe(4);
  });

  test('leaves what a newer version wrote as it is', async () => {
    await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), mood: 'angry' });
    await allowed(change({ kind: 'assign', to: 'ben' }, 'c1'));
    expect((await getDoc(conversationDoc(as('full'), team, lamp))).get('mood')).toBe('angry');
  });
});

test('a note is counted, told, and read oldest first', async () => {
  await allowed(change({ kind: 'note', id: 'n1', body: 'Refund <b>approved</b>', mentions: ['alice'] }, 'c1'));
  const { items } = readAll(await getDocs(notesOf(as('viewer'), team, lamp)));
  expect(items).toMatchObject([
    { id: 'first', author: 'alice' },
    { id: 'n1', author: 'ben', body: 'Refund <b>approved</b>', mentions: ['alice'], editedAt: null, deletedAt: null },
  ]);
  expect((await stored(lamp)).noteCount).toBe(2);
});

test('a merge points one to the other, and both are found by either key', async () => {
  await allowed(mergeBatch(as('read'), team, await stored(older), await stored(lamp), 'rita', 'c1').commit());
  expect(await stored(lamp)).toMatchObject({ rev: 4, mergedInto: ids.older });
  expect(await stored(older)).toMatchObject({ rev: 4, mergedFrom: [ids.lamp], keys: [ids.older, ids.lamp] });
  const { items } = readAll(await getDocs(conversationsByKey(as('full'), team, 'support', [ids.lamp])));
  expect(items.map(({ id }) => id).sort()).toEqual([ids.lamp, ids.older].sort());
  const active = readAll(await getDocs(activeConversations(as('full'), team, 'support')));
  expect(active.items.map(({ id }) => id)).toEqual([ids.older, ids.held]);
});

describe('queries', () => {
  test('tell the active from the closed, the newest change first', async () => {
    await allowed(createConversationBatch(as('full'), team, seen, 'ben', 'c1').commit());
    await allowed(change({ kind: 'status', to: 'closed', until: null }, 'c2'));
    const idsOf = (snapshot: QuerySnapshot<Conversation>) => readAll(snapshot).items.map(({ id }) => id);
    expect(idsOf(await getDocs(activeConversations(as('full'), team, 'support')))).toEqual([ids.fresh, ids.older, ids.held]);
    expect(idsOf(await getDocs(recentlyClosed(as('full'), team, 'support')))).toEqual([ids.lamp]);
  });

  test('take as many keys as they say', async () => {
    const keys = Array.from({ length: KEYS_ASKED - 1 }, (_, index) => hash(`k${index}x`));
    const { items } = readAll(await getDocs(conversationsByKey(as('full'), team, 'support', [...keys, ids.lamp])));
    expect(items.map(({ id, inbox }) => [inbox, id])).toEqual([['support', ids.lamp]]);
  });

  test('know the team, its inboxes and its members', async () => {
    expect(readOne(await getDoc(teamDoc(as('viewer'), team))).item).toMatchObject({ id: team, ownerUid: 'alice', schema: 1 });
    const inboxes = readAll(await getDocs(inboxesOf(as('viewer'), team)));
    expect(inboxes.items.map(({ id }) => id).sort()).toEqual(['sales', 'support']);
    const members = readAll(await getDocs(membersOf(as('viewer'), team)));
    expect(members.leftOut).toEqual([]);
    expect(members.items).toContainEqual(expect.objectContaining({ uid: 'rita', role: 'member', inboxes: { support: 'read' } }));
  });
});

describe('presence', () => {
  const viewing = { uid: 'ben', device: 'd1', ...lamp, conversation: lamp.id, state: 'viewing' } as const;

  test('is heard in the inbox and in the conversation, by those who see it', async () => {
    await allowed(setPresence(as('full'), team, viewing));
    for (const query of [presenceInInbox(as('viewer'), team, 'support'), presenceInConversation(as('viewer'), team, lamp)]) {
      const { items, leftOut } = readAll(await getDocs(query));
      expect(leftOut).toEqual([]);
      const mine = items.find(({ uid }) => uid === 'ben');
      expect(mine).toMatchObject({ id: 'ben_d1', device: 'd1', inbox: 'support', conversation: ids.lamp, state: 'viewing' });
      expect(mine?.since).toBe(mine?.at);
    }
    await allowed(deletePresence(as('full'), team, 'ben', 'd1'));
    const { items } = readAll(await getDocs(presenceInInbox(as('viewer'), team, 'support')));
    expect(items.map(({ uid }) => uid)).not.toContain('ben');
  });

  test('keeps its beginning when it is renewed', async () => {
    const [path, was] = [presencePath(team, 'ben', 'd1'), conversation('').createdAt];
    await arrange(path, { uid: 'ben', device: 'd1', inbox: 'support', conversation: ids.lamp, state: 'viewing', since: was, at: was });
    await allowed(renewPresence(as('full'), team, 'ben', 'd1'));
    const { items } = readAll(await getDocs(presenceInConversation(as('full'), team, lamp)));
    const mine = items.find(({ uid }) => uid === 'ben');
    expect(mine?.since).toBe(was.toMillis());
    expect(mine?.at).toBeGreaterThan(was.toMillis());
  });
});

describe('a document of the wrong shape is left out and reported, the rest shows', () => {
  test('a conversation', async () => {
    await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), noteCount: 'many', from: { name: 7, address: 'x' } });
    const { items, leftOut } = readAll(await getDocs(activeConversations(as('full'), team, 'support')));
    expect(items.map(({ id }) => id)).toEqual([ids.older, ids.held]);
    expect(leftOut).toEqual([{ path: conversationPath(team, lamp), reason: expect.stringMatching(/from\.name: .*; noteCount: /) }]);
  });
  test('a note', async () => {
    await arrange(`${notesPath(team, lamp)}/odd`, { createdAt: conversation('').createdAt, body: ['not', 'text'] });
    const { items, leftOut } = readAll(await getDocs(notesOf(as('full'), team, lamp)));
    expect([items.map(({ id }) => id), leftOut.map(({ path }) => path)]).toEqual([['first'], [`${notesPath(team, lamp)}/odd`]]);
  });
  test('an event', async () => {
    await arrange(`${eventsPath(team, lamp)}/2`, { rev: 2, type: 'hypnotised' });
    const { items, leftOut } = readAll(await getDocs(eventsOf(as('full'), team, lamp)));
    expect([items.map(({ rev }) => rev), leftOut.map(({ path }) => path)]).toEqual([[3], [`${eventsPath(team, lamp)}/2`]]);
  });
  test('the team', async () => {
    await arrange(teamPath(team), { name: 'Acme', ownerUid: 'alice', identityKey: 'short', schema: 1 });
    const { item, leftOut } = readOne(await getDoc(teamDoc(as('full'), team)));
    expect(item).toBeNull();
    expect(leftOut).toEqual({ path: teamPath(team), reason: expect.stringContaining('identityKey') });
  });
  test('one that is not there is neither', async () => {
    expect(readOne(await getDoc(conversationDoc(as('full'), team, { inbox: 'support', id: hash('none') })))).toEqual({
      item: null,
      leftOut: null,
    });
  });
});

test('a converter does not write', () => {
  expect(() => setDoc(conversationDoc(as('full'), team, lamp), {} as Conversation)).toThrow('builders');
});
