import { expect, test } from 'vitest';
import type { Conversation } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { checkSend, type DraftBase, type HoldReason, type SendMoment } from '#domain/send-check.ts';
import { conversation } from './background/some.ts';

const mine = { uid: 'alice', at: 90 };
const theirs = { uid: 'ben', at: 90 };
const mail = (key: string, at: number, by: string | null = null) => ({ key, at, by });
const base: DraftBase = {
  id: 'c',
  rev: 3,
  assignee: null,
  status: 'open',
  lastReply: { uid: 'ben', at: 50 },
  lastInboundAt: 40,
  newest: mail('first', 40),
};
const thread = (more: Partial<Conversation> = {}) =>
  conversation('c', { rev: 3, lastReply: { uid: 'ben', at: 50 }, lastInboundAt: 40, ...more });
const moment = (more: Partial<SendMoment> = {}, changed: Partial<Conversation> = {}): SendMoment => ({
  conversation: thread(changed),
  holder: null,
  replying: [],
  newest: mail('first', 40),
  events: [],
  doubt: null,
  ...more,
});
const event = (type: Event['type'], actor: string, rev: number): Event => ({ rev, type, actor, at: 0, change: 'x', before: {}, after: {} });

test.each<[why: string, now: SendMoment, reasons: HoldReason[]]>([
  ['somebody holds the claim', moment({ holder: 'ben' }), [{ kind: 'claimed', by: 'ben' }]],
  ['somebody is replying', moment({ replying: ['ben'] }), [{ kind: 'replying', by: 'ben' }]],
  [
    'one holds the claim and two are replying',
    moment({ holder: 'ben', replying: ['ben', 'chloe', 'alice'] }),
    [
      { kind: 'claimed', by: 'ben' },
      { kind: 'replying', by: 'chloe' },
    ],
  ],
  [
    'a teammate replied',
    moment({ newest: mail('b', 95, 'ben') }, { lastReply: theirs, lastOutboundAt: 90 }),
    [{ kind: 'replied', by: 'ben', at: 90 }],
  ],
  [
    'a teammate replied and the customer wrote',
    moment({ newest: mail('c', 99) }, { lastReply: theirs, lastOutboundAt: 90 }),
    [{ kind: 'replied', by: 'ben', at: 90 }, { kind: 'mail' }],
  ],
  ['a mail came that only this browser has seen', moment({ newest: mail('c', 60) }), [{ kind: 'mail' }]],
  ['a mail came that the team knows of', moment({ newest: null }, { lastInboundAt: 60 }), [{ kind: 'mail' }]],
  [
    'a teammate answered where nobody told us',
    moment({ newest: mail('b', 100_000, 'ben') }, { lastOutboundAt: 30 }),
    [{ kind: 'replied', by: 'ben', at: 100_000 }],
  ],
  [
    'somebody answered from the inbox’s address long after I did',
    moment({ newest: mail('b', 100_000, 'support') }, { lastReply: mine, lastOutboundAt: 90 }),
    [{ kind: 'replied', by: 'support', at: 100_000 }],
  ],
  ['it was assigned to another', moment({}, { assignee: 'chloe' }), [{ kind: 'assigned', to: 'chloe' }]],
  [
    'it was assigned by me and then by another',
    moment({ events: [event('assign', 'alice', 4), event('assign', 'ben', 5)] }, { assignee: 'chloe' }),
    [{ kind: 'assigned', to: 'chloe' }],
  ],
  [
    'it was closed by another, though I assigned it',
    moment({ events: [event('assign', 'alice', 5), event('status', 'ben', 4)] }, { status: 'closed', assignee: 'ben' }),
    [{ kind: 'status', to: 'closed' }],
  ],
  [
    'I had changed the status before the draft, and another did since',
    moment({ events: [event('status', 'alice', 3)] }, { status: 'closed' }),
    [{ kind: 'status', to: 'closed' }],
  ],
  ['it was joined to another', moment({}, { id: 'older' }), [{ kind: 'merged' }]],
  [
    'it is known though the server is out of reach',
    moment({ doubt: 'offline' }, { lastReply: theirs }),
    [{ kind: 'replied', by: 'ben', at: 90 }],
  ],
])('is held: %s', (_, now, expected) => {
  expect(checkSend(base, now, 'alice')).toEqual({ verdict: 'hold', reasons: expected });
});

test.each<[why: string, now: SendMoment]>([
  ['nothing happened', moment()],
  ['the claim is mine', moment({ holder: 'alice', replying: ['alice'] })],
  ['the claim is mine, and another has begun later', moment({ holder: 'alice', replying: ['alice', 'ben'] })],
  ['notes were added and keys learnt', moment({}, { rev: 9, noteCount: 4, keys: ['c', 'd', 'e'], updatedBy: 'ben' })],
  ['I replied meanwhile, perhaps from another tab', moment({ newest: mail('b', 95, 'support') }, { lastReply: mine, lastOutboundAt: 90 })],
  ['I replied from my phone', moment({ newest: mail('b', 100_000, 'alice') })],
  ['the team heard only now of the mail that I answer', moment({}, { lastInboundAt: 40 })],
  ['a reply that I took back uncovers one before it', moment({}, { lastReply: { uid: 'chloe', at: 45 } })],
  ['I took it', moment({}, { assignee: 'alice' })],
  ['I gave it to another', moment({ events: [event('assign', 'ben', 4), event('assign', 'alice', 5)] }, { assignee: 'chloe' })],
  ['I closed it', moment({ events: [event('status', 'alice', 4)] }, { status: 'closed' })],
  ['the webmail says nothing of its mails', moment({ newest: null })],
  ['older mails are on screen now', moment({ newest: mail('z', 20) })],
])('is clear: %s', (_, now) => {
  expect(checkSend(base, now, 'alice')).toEqual({ verdict: 'clear' });
});

test('what the team heard late of mails that were there when the draft began does not hold it', () => {
  const later: DraftBase = { ...base, newest: mail('first', 95) };
  const now = moment({ newest: mail('first', 95) }, { lastInboundAt: 80, lastReply: theirs });
  expect(checkSend(later, now, 'alice')).toEqual({ verdict: 'clear' });
  expect(checkSend({ ...later, newest: null }, now, 'alice')).toMatchObject({ reasons: [{ kind: 'replied' }, { kind: 'mail' }] });
});

test('what cannot be known is unchecked, and says why', () => {
  expect(checkSend(base, moment({ doubt: 'people' }), 'alice')).toEqual({ verdict: 'unchecked', why: 'people' });
});
