import { expect, test } from 'vitest';
import { apply, type Change, isListed, joinKeys, rebase } from '#domain/change.ts';
import { type Conversation, ticketNumber } from '#domain/conversation.ts';
import { difference, isActivity } from '#domain/event.ts';

const base: Conversation = {
  id: 'c1',
  inbox: 'support',
  keys: ['root'],
  soft: [],
  subject: 'Where is my order?',
  from: { name: 'Cara', address: 'cara@example.com' },
  status: 'open',
  snoozedUntil: null,
  assignee: null,
  tags: [],
  claim: null,
  lastInboundAt: 1,
  lastOutboundAt: null,
  lastReply: null,
  noteCount: 0,
  rev: 4,
  createdAt: 1,
  updatedAt: 1,
  updatedBy: 'chloe',
  listedAt: 1,
  mergedInto: null,
  mergedFrom: [],
};

test.each<[name: string, start: Partial<Conversation>, change: Change, end: Partial<Conversation>]>([
  ['assigning keeps the status', { status: 'pending' }, { kind: 'assign', to: 'ada' }, { assignee: 'ada', status: 'pending' }],
  ['unassigning clears the assignee', { assignee: 'ada' }, { kind: 'assign', to: null }, { assignee: null }],
  ['snoozing remembers until when', {}, { kind: 'status', to: 'pending', until: 99 }, { status: 'pending', snoozedUntil: 99 }],
  [
    'pending without a time waits for the customer',
    {},
    { kind: 'status', to: 'pending', until: null },
    { status: 'pending', snoozedUntil: null },
  ],
  [
    'closing forgets the snooze',
    { status: 'pending', snoozedUntil: 99 },
    { kind: 'status', to: 'closed', until: 99 },
    { status: 'closed', snoozedUntil: null },
  ],
  ['a note is counted', { noteCount: 2 }, { kind: 'note', id: 'n', body: 'hi', mentions: [] }, { noteCount: 3 }],
  [
    'a reply is remembered and ends the claim',
    { claim: { uid: 'ben', at: 1 } },
    { kind: 'replied' },
    { lastReply: { uid: 'ben', at: 50 }, lastOutboundAt: 50, claim: null },
  ],
  ['a newer mail is remembered', {}, { kind: 'arrived', at: 40 }, { lastInboundAt: 40 }],
  [
    'an answer from elsewhere is remembered with its own time, and leaves the claim to its holder',
    { claim: { uid: 'ben', at: 1 } },
    { kind: 'answered', by: 'ada', at: 40 },
    { lastReply: { uid: 'ada', at: 40 }, lastOutboundAt: 40 },
  ],
  ['a claim is mine from now on', {}, { kind: 'claim' }, { claim: { uid: 'ben', at: 50 } }],
  ['a claim may be taken over', { claim: { uid: 'ada', at: 1 } }, { kind: 'claim' }, { claim: { uid: 'ben', at: 50 } }],
  ['a release ends the claim', { claim: { uid: 'ben', at: 1 } }, { kind: 'release' }, { claim: null }],
  [
    'linking adds keys once',
    { keys: ['root', 'a'] },
    { kind: 'link', keys: ['a', 'b'], soft: ['s'] },
    { keys: ['root', 'a', 'b'], soft: ['s'] },
  ],
  ['merging points to the older one', {}, { kind: 'merge', into: 'c0' }, { mergedInto: 'c0' }],
  ['absorbing takes the keys over', {}, { kind: 'absorb', from: 'c2', keys: ['x'], soft: [] }, { keys: ['root', 'x'], mergedFrom: ['c2'] }],
])('%s', (_, start, change, end) => {
  const before = { ...base, ...start };
  const listedAt = isListed(change) ? 50 : 1;
  expect(apply(before, change, 'ben', 50)).toEqual({ ...before, rev: 5, updatedAt: 50, updatedBy: 'ben', listedAt, ...end });
});

test.each<[name: string, change: Change, now: Partial<Conversation>, verdict: ReturnType<typeof rebase>]>([
  ['an assignment after an unrelated change is made again', { kind: 'assign', to: 'ada' }, { status: 'closed' }, 'again'],
  ['an assignment that someone made already is moot', { kind: 'assign', to: 'ada' }, { assignee: 'ada' }, 'moot'],
  ['an assignment that someone made otherwise is lost', { kind: 'assign', to: 'ada' }, { assignee: 'ben' }, 'lost'],
  ['a status that someone changed otherwise is lost', { kind: 'status', to: 'closed', until: null }, { status: 'pending' }, 'lost'],
  ['a status that is so already is moot', { kind: 'status', to: 'closed', until: null }, { status: 'closed' }, 'moot'],
  ['a note always finds its place', { kind: 'note', id: 'n', body: 'hi', mentions: [] }, { assignee: 'ben', status: 'closed' }, 'again'],
  ['a reply happened, whatever else did', { kind: 'replied' }, { lastReply: { uid: 'ben', at: 9 } }, 'again'],
  ['a mail that the team has heard of is moot', { kind: 'arrived', at: 8 }, { lastInboundAt: 8 }, 'moot'],
  ['a mail that is newer still is told', { kind: 'arrived', at: 9 }, { lastInboundAt: 8 }, 'again'],
  ['an answer from elsewhere before another is moot', { kind: 'answered', by: 'ada', at: 8 }, { lastOutboundAt: 9 }, 'moot'],
  ['an answer from elsewhere after another is told', { kind: 'answered', by: 'ada', at: 10 }, { lastOutboundAt: 9 }, 'again'],
  ['a claim after an unrelated change is made again', { kind: 'claim' }, { noteCount: 9 }, 'again'],
  ['a claim that someone else made first is lost', { kind: 'claim' }, { claim: { uid: 'ada', at: 9 } }, 'lost'],
  ['a release of what is no longer claimed is moot', { kind: 'release' }, {}, 'moot'],
  ['a release of what another claims now is moot', { kind: 'release' }, { claim: { uid: 'ada', at: 9 } }, 'moot'],
  ['keys that are there already are moot', { kind: 'link', keys: ['a'], soft: [] }, { keys: ['root', 'a'] }, 'moot'],
  ['keys that are missing are linked again', { kind: 'link', keys: ['a'], soft: ['s'] }, { keys: ['root', 'a'] }, 'again'],
  ['a conversation is merged once', { kind: 'merge', into: 'c0' }, { mergedInto: 'c9' }, 'moot'],
])('%s', (_, change, now, verdict) => {
  expect(rebase(change, base, { ...base, rev: 9, ...now })).toBe(verdict);
});

test('keys keep the root and the newest', () => {
  expect(joinKeys(['root', 'a', 'b'], ['c', 'c', 'd'], 4)).toEqual(['root', 'b', 'c', 'd']);
  expect(joinKeys([], ['root'])).toEqual(['root']);
  expect(joinKeys(['root'], ['root'])).toEqual(['root']);
});

test('the log keeps only what a change is about', () => {
  const change: Change = { kind: 'assign', to: 'ada' };
  expect(difference(change, base, apply(base, change, 'ben', 50))).toEqual({ before: { assignee: null }, after: { assignee: 'ada' } });
  expect([isActivity({ type: 'assign' }), isActivity({ type: 'link' })]).toEqual([true, false]);
});

test('a ticket number is five speakable digits and depends on the id alone', () => {
  expect(ticketNumber('a-conversation')).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(ticketNumber('a-conversation')).toBe(ticketNumber('a-conversation'));
  expect(ticketNumber('another')).not.toBe(ticketNumber('a-conversation'));
});
