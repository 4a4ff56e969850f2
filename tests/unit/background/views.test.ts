import { describe, expect, test } from 'vitest';
import type { Presence } from '#domain/presence.ts';
import type { Member } from '#domain/team.ts';
import { badgeView } from '../../../background/views/badge-view.ts';
import { overviewView } from '../../../background/views/overview-view.ts';
import { signedInView } from '../../../background/views/session-view.ts';
import { threadView } from '../../../background/views/thread-view.ts';
import { conversation } from './some.ts';

const names: Record<string, string> = { alice: 'Alice Adams', ben: 'Ben Berger' };
const eyes = { uid: 'alice', nameOf: (uid: string) => names[uid] ?? '', now: 100_000 };
const lease = (uid: string, more: Partial<Presence> = {}): Presence => ({
  uid,
  device: `${uid}-1`,
  inbox: 'support',
  conversation: 'c',
  state: 'viewing',
  since: 0,
  heard: 96_000,
  ...more,
});
const member = (uid: string, more: Partial<Member> = {}): Member => ({
  uid,
  email: `${uid}@acme.test`,
  name: names[uid] ?? uid,
  role: 'member',
  status: 'active',
  inboxes: { support: 'full' },
  ...more,
});
const inbox = { id: 'support', name: 'Support', addresses: ['support@acme.test'], color: '#1a73e8' };
const online = { state: 'online', age: 0 } as const;

describe('a badge', () => {
  test('names people; whoever is no member any more has no name', () => {
    expect(badgeView(conversation('c', { assignee: 'ben' }), [], false, eyes).assignee).toEqual({ uid: 'ben', name: 'Ben Berger' });
    expect(badgeView(conversation('c', { assignee: 'gone' }), [], false, eyes).assignee).toEqual({ uid: 'gone', name: '' });
  });

  test('shows others once each, with the age of what was heard, and never oneself', () => {
    const leases = [lease('ben'), lease('ben', { device: 'ben-2', state: 'replying', heard: 99_000 }), lease('alice', { device: 'other' })];
    expect(badgeView(conversation('c'), leases, false, eyes).people).toEqual([
      { uid: 'ben', name: 'Ben Berger', state: 'replying', age: 1_000, self: false },
    ]);
  });

  test('made for comparing, it stays the same until somebody is heard again', () => {
    const at = (heard: number) => JSON.stringify(badgeView(conversation('c'), [lease('ben', { heard })], false, { ...eyes, now: 0 }));
    expect(at(96_000)).toBe(at(96_000));
    expect(at(99_000)).not.toBe(at(96_000));
  });
});

test('a thread shows its notes by name, its activity without bookkeeping, and what one may do', () => {
  const detail = {
    notes: [{ id: 'n1', author: 'ben', body: 'Hi', mentions: [], createdAt: 1, editedAt: null, deletedAt: null }],
    events: (['link', 'assign', 'created'] as const).map((type, index) => ({
      conversation: 'c',
      rev: 3 - index,
      type,
      actor: 'ben',
      at: 1,
      change: 'x',
      before: {},
      after: {},
    })),
  };
  const shown = conversation('c', { lastReply: { uid: 'alice', at: 5 } });
  const view = threadView(
    {
      conversation: shown,
      badge: badgeView(shown, [], true, eyes),
      inbox,
      me: member('alice', { inboxes: { support: 'sendAs' } }),
      ...detail,
      isNoteLate: id => id === 'n1',
      connection: online,
      problem: null,
      isClaimLive: true,
      offerFrom: null,
    },
    eyes,
  );
  expect(view.notes).toMatchObject([{ id: 'n1', authorName: 'Ben Berger', unsent: true }]);
  expect(view.activity?.map(({ id, type }) => [id, type])).toEqual([
    ['c/2', 'assign'],
    ['c/1', 'created'],
  ]);
  expect(view).toMatchObject({
    lastReply: { name: 'Alice Adams', self: true },
    may: { manage: false, reply: true, note: true },
    unsent: true,
  });
});

test('the session counts what is assigned and not closed, and lists the active members', () => {
  const roster = {
    team: { id: 'acme', name: 'Acme', ownerUid: 'alice', identityKey: 'k', schema: 1, settings: { storeSubjects: true } },
    me: member('alice', { role: 'owner' }),
    members: [member('ben'), member('alice', { role: 'owner' }), member('gone', { status: 'disabled' })],
    inboxes: [inbox],
    everyInbox: [inbox],
  };
  const conversations = [
    conversation('a', { assignee: 'ben' }),
    conversation('b', { assignee: 'ben', status: 'pending' }),
    conversation('c', { assignee: 'ben', status: 'closed' }),
    conversation('d', { assignee: 'ben', mergedInto: 'a' }),
  ];
  expect(signedInView(roster, conversations, online)).toMatchObject({
    me: { uid: 'alice', open: 0 },
    members: [
      { uid: 'alice', open: 0 },
      { uid: 'ben', open: 2 },
    ],
  });
});

test('the overview holds mine and nobody’s, newest first, and only of inboxes that I have', () => {
  const conversations = [
    conversation('old', { assignee: 'alice', lastInboundAt: 100, updatedAt: 9_000 }),
    conversation('new', { assignee: 'alice', lastInboundAt: 200, updatedAt: 1_000 }),
    conversation('answered', { assignee: 'alice', lastInboundAt: 50, lastOutboundAt: 300 }),
    conversation('from the future', { assignee: 'alice', lastInboundAt: 1e15, updatedAt: 250 }),
    conversation('free'),
    conversation('theirs', { assignee: 'ben' }),
    conversation('closed', { assignee: 'alice', status: 'closed' }),
    conversation('elsewhere', { inbox: 'sales' }),
  ];
  const badgeOf = (one: (typeof conversations)[number]) => badgeView(one, [], false, eyes);
  const leases = [lease('ben', { conversation: 'free' }), lease('ben', { uid: 'dan', inbox: 'sales' })];
  const view = overviewView({ conversations, badgeOf, inboxes: [inbox], leases, leftOut: [] }, eyes);
  expect(view.mine.map(({ ref, mailAt }) => [ref.id, mailAt])).toEqual([
    ['answered', 300],
    ['from the future', 250],
    ['new', 200],
    ['old', 100],
  ]);
  expect(view.unassigned.map(({ ref }) => ref.id)).toEqual(['free']);
  expect(view.here).toMatchObject([{ uid: 'ben', ref: { inbox: 'support', id: 'free' }, subject: 'About free', self: false }]);
});
