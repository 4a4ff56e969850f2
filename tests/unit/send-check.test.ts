import { expect, test } from 'vitest';
import type { Conversation } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { checkSend, type DraftBase, type HoldReason, type SendMoment } from '#domain/send-check.ts';
import { conversation } from './background/some.ts';

const base: DraftBase = { id: 'c', rev: 3, assignee: null, status: 'open', lastReply: { uid: 'ben', at: 50 }, lastInboundAt: 40, mails: 2 };
const thread = (more: Partial<Conversation> = {}) =>
  conversation('c', { rev: 3, lastReply: { uid: 'ben', at: 50 }, lastInboundAt: 40, ...more });
const moment = (more: Partial<SendMoment> = {}, changed: Partial<Conversation> = {}): SendMoment => ({
  conversation: thread(changed),
  holder: null,
  replying: [],
  mails: 2,
  events: [],
  doubt: null,
  ...more,
});
const event = (type: Event['type'], actor: string, rev: number): Event => ({ rev, type, actor, at: 0, change: 'x', before: {}, after: {} });
const mine = { uid: 'alice', at: 90 };
const theirs = { uid: 'ben', at: 90 };

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
  ['a teammate replied', moment({ mails: 3 }, { lastReply: theirs }), [{ kind: 'replied', by: 'ben', at: 90 }]],
  [
    'a teammate replied and the customer wrote',
    moment({ mails: 4 }, { lastReply: theirs }),
    [{ kind: 'replied', by: 'ben', at: 90 }, { kind: 'mail' }],
  ],
  ['a mail came that nobody here sent', moment({ mails: 3 }), [{ kind: 'mail' }]],
  ['a mail came that the team knows of', moment({ mails: null }, { lastInboundAt: 60 }), [{ kind: 'mail' }]],
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
  ['I replied meanwhile, perhaps from another tab', moment({ mails: 3 }, { lastReply: mine })],
  ['I took it', moment({}, { assignee: 'alice' })],
  ['I gave it to another', moment({ events: [event('assign', 'ben', 4), event('assign', 'alice', 5)] }, { assignee: 'chloe' })],
  ['I closed it', moment({ events: [event('status', 'alice', 4)] }, { status: 'closed' })],
  ['the webmail says no number of mails', moment({ mails: null })],
  ['mails are folded away now', moment({ mails: 1 })],
])('is clear: %s', (_, now) => {
  expect(checkSend(base, now, 'alice')).toEqual({ verdict: 'clear' });
});

test('what cannot be known is unchecked, and says why', () => {
  expect(checkSend(base, moment({ doubt: 'people' }), 'alice')).toEqual({ verdict: 'unchecked', why: 'people' });
});
