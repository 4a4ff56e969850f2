import { expect, test } from 'vitest';
import type { Change } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { settle } from '../../../background/team/settle.ts';
import { conversation } from './some.ts';

const seen = conversation('c', { rev: 3, assignee: null });
const event = (type: Event['type'], actor: string, change = 'theirs'): Event => ({
  rev: 4,
  type,
  actor,
  at: 0,
  change,
  before: {},
  after: {},
});
const assign = (to: string | null): Change => ({ kind: 'assign', to });
const note: Change = { kind: 'note', id: 'n', body: 'Hello', mentions: [] };
const name = (uid: string) => uid.toUpperCase();

type Case = [why: string, change: Change, now: Conversation | null, events: Event[], refusals: number, verdict: object];

test.each<Case>([
  [
    'it arrived after all',
    assign('me'),
    conversation('c', { rev: 4, assignee: 'ben' }),
    [event('assign', 'me', 'mine')],
    0,
    { kind: 'forget' },
  ],
  ['somebody did the same', assign('me'), conversation('c', { rev: 4, assignee: 'me' }), [event('assign', 'ben')], 0, { kind: 'forget' }],
  [
    'something else moved',
    assign('me'),
    conversation('c', { rev: 4, status: 'closed' }),
    [event('status', 'ben')],
    0,
    { kind: 'again', onto: { rev: 4, status: 'closed' } },
  ],
  [
    'somebody was faster, and another noted since',
    assign('me'),
    conversation('c', { rev: 5, assignee: 'chloe', updatedBy: 'dan' }),
    [event('note', 'dan'), event('assign', 'ben')],
    0,
    { kind: 'explain', problem: { code: 'lostRace', what: 'assign', by: 'BEN', now: 'chloe' } },
  ],
  [
    'the status was changed by somebody whose event is not among the newest',
    { kind: 'status', to: 'closed', until: null },
    conversation('c', { rev: 90, status: 'pending', updatedBy: 'ben' }),
    [],
    0,
    { kind: 'explain', problem: { code: 'lostRace', what: 'status', by: 'BEN', now: 'pending' } },
  ],
  [
    'the same mail was sent before and taken back',
    { kind: 'replied' },
    conversation('c', { rev: 5 }),
    [{ ...event('undone', 'me'), rev: 5, undoes: 4 }, event('replied', 'me', 'mine')],
    0,
    { kind: 'again', onto: { rev: 5 } },
  ],
  ['a note always goes on top', note, conversation('c', { rev: 9, noteCount: 4 }), [], 0, { kind: 'again', onto: { rev: 9 } }],
  ['nobody has the conversation', note, null, [], 0, { kind: 'again', onto: { rev: 0, id: 'c' } }],
  [
    'refused although nothing moved, twice',
    note,
    conversation('c'),
    [],
    2,
    { kind: 'explain', problem: { code: 'refused', what: 'note' } },
  ],
])('%s', (_, change, now, events, refusals, verdict) => {
  expect(settle({ id: 'mine', change, seen, at: 0 }, { now, events }, refusals, name)).toMatchObject(verdict);
});
