import { describe, expect, test } from 'vitest';
import { addressForm, canonicalId, endsWithSuffix } from '#mail/outlook/conversation-id.ts';
import { factIn } from '#mail/outlook/sends.ts';
import { itemsIn, outgoingIn } from '#mail/outlook/service-parser.ts';
import { isServiceTraffic } from '#mail/outlook/service-traffic.ts';

const RAW = `AAQkAD${'x'.repeat(62)}+b/c1234567=`;
const CONVERSATION = { Id: RAW };
const reply = (...Items: object[]) => JSON.stringify({ Body: { ResponseMessages: { Items } } });
const ask = (Body: object) => JSON.stringify({ __type: 'CreateItemJsonRequest:#Exchange', Header: {}, Body });

const item = {
  ItemId: { Id: 'AAMk1' },
  ConversationId: CONVERSATION,
  Subject: 'Hello',
  From: { Mailbox: { Name: 'Cust', EmailAddress: 'Cust@x.test' } },
  ToRecipients: [{ Name: 'Support', EmailAddress: 'support@acme.test' }],
  CcRecipients: [{ Name: 'No address', EmailAddress: '/o=x/ou=y' }],
  DateTimeReceived: '2026-11-24T06:00:00Z',
};
const conversation = reply({
  ResponseClass: 'Success',
  Conversation: {
    ConversationId: CONVERSATION,
    ConversationNodes: [
      { InternetMessageId: '<two@x.test>', ParentInternetMessageId: '<one@x.test>', Items: [{ ...item, ItemId: { Id: 'AAMk2' } }] },
      { InternetMessageId: '<one@x.test>', Items: [item] },
      {
        InternetMessageId: '<draft@x.test>',
        ParentInternetMessageId: '<two@x.test>',
        Items: [{ ...item, IsDraft: true, ItemId: { Id: 'AAMk3' } }],
      },
      { InternetMessageId: '<gone@x.test>', Items: [] },
    ],
  },
});

test('a conversation tells its messages, drafts apart, also those that are gone', () => {
  const items = itemsIn(conversation);
  expect(items.map(one => one.facts?.messageId ?? null)).toEqual(['two@x.test', 'one@x.test', null, 'gone@x.test']);
  expect(new Set(items.map(({ thread }) => thread))).toEqual(new Set([RAW]));
  expect(items[0]?.facts).toEqual({
    messageId: 'two@x.test',
    inReplyTo: ['one@x.test'],
    references: [],
    recipients: ['support@acme.test'],
    from: { name: 'Cust', address: 'cust@x.test' },
    subject: 'Hello',
    date: Date.UTC(2026, 10, 24, 6),
    received: Date.UTC(2026, 10, 24, 6),
  });
});

test('a single item tells its headers', () => {
  const answer = reply({
    ResponseClass: 'Success',
    Items: [{ ...item, InternetMessageId: '<one@x.test>', References: '<root@x.test> <b@x.test>' }],
  });
  expect(itemsIn(answer)[0]).toMatchObject({ thread: RAW, item: 'AAMk1', facts: { references: ['root@x.test', 'b@x.test'] } });
});

test.each([
  '',
  'no',
  'null',
  '[]',
  '{"Body":[]}',
  reply({ ResponseClass: 'Error', Items: [item] }),
  reply({ ResponseClass: 'Success', Items: [null, 5, {}] }),
])('strange or failed answers (%#) tell no message', text => {
  expect(itemsIn(text).filter(({ facts, thread }) => facts ?? thread)).toEqual([]);
  expect(outgoingIn(text)).toBeNull();
});

describe('sending', () => {
  const saved = reply({ ResponseClass: 'Success', Items: [{ ItemId: { Id: 'AAMkDraft' }, ConversationId: CONVERSATION }] });
  const sent = reply({ ResponseClass: 'Success', Items: [] });
  const none = () => null;

  test('an answer sent at once belongs to the conversation of what it answers', () => {
    const threads = new Map<string, string>();
    factIn({ request: '{}', response: conversation }, threads, none);
    const request = ask({ MessageDisposition: 'SendAndSaveCopy', Items: [{ ReferenceItemId: { Id: 'AAMk2' } }] });
    expect(factIn({ request, response: sent }, threads, none)).toEqual({ kind: 'sent', thread: RAW, messageId: null });
  });

  test('a saved draft is told, and once it is sent its conversation is known', () => {
    const threads = new Map<string, string>();
    expect(factIn({ request: ask({ MessageDisposition: 'SaveOnly', Items: [{}] }), response: saved }, threads, none)).toMatchObject({
      kind: 'draftSaved',
      thread: RAW,
    });
    const request = ask({ MessageDisposition: 'SendAndSaveCopy', ItemChanges: [{ ItemId: { Id: 'AAMkDraft' }, Updates: [] }] });
    expect(factIn({ request, response: sent }, threads, none)).toMatchObject({ kind: 'sent', thread: RAW });
  });

  test('where the traffic does not say, the only reply on screen is believed', () => {
    const request = ask({ MessageDisposition: 'SendAndSaveCopy', Items: [{}] });
    expect(factIn({ request, response: sent }, new Map(), () => 'open')).toMatchObject({ thread: 'open' });
    expect(factIn({ request, response: sent }, new Map(), none)).toMatchObject({ kind: 'sent', thread: null });
  });

  test('a mail that Exchange defers is planned, whatever another one says in its text', () => {
    const deferral = { ExtendedFieldURI: { PropertyTag: '0x3FEF', PropertyType: 'SystemTime' }, Value: '2026-11-25T08:00:00Z' };
    const kindOf = (item: object) =>
      factIn({ request: ask({ MessageDisposition: 'SendAndSaveCopy', Items: [item] }), response: sent }, new Map(), none)?.kind;
    expect(kindOf({ ExtendedProperty: [deferral] })).toBe('scheduled');
    expect(kindOf({ Body: { Value: JSON.stringify(deferral) } })).toBe('sent');
  });

  test('a refused send is no send, and marking as read is neither', () => {
    const request = ask({ MessageDisposition: 'SendAndSaveCopy', Items: [{}] });
    expect(factIn({ request, response: reply({ ResponseClass: 'Error' }) }, new Map(), none)).toBeNull();
    expect(factIn({ request: ask({ ItemChanges: [{ ItemId: { Id: 'AAMk1' } }] }), response: sent }, new Map(), none)).toBeNull();
  });
});

test('both alphabets, with and without padding, are one id', () => {
  const bare = RAW.replace('=', '');
  for (const form of [RAW, bare, bare.replace('+', '_').replace('/', '-'), decodeURIComponent(addressForm(RAW))])
    expect(canonicalId(form)).toBe(RAW);
  expect(canonicalId('')).toBeNull();
  expect(canonicalId('not an id at all, by its spaces and commas')).toBeNull();
  expect(endsWithSuffix(RAW, RAW.slice(-11))).toBe(true);
  expect(endsWithSuffix(RAW, bare.slice(-11))).toBe(true);
  expect(endsWithSuffix(RAW, '')).toBe(false);
  expect(endsWithSuffix(RAW, 'zzzzzzzzzzz')).toBe(false);
});

test.each<[string, boolean]>([
  ['https://outlook.office.com/owa/service.svc?action=GetConversationItems&app=Mail', true],
  ['/owa/support@acme.test/service.svc?app=Mail&action=CreateItem', true],
  ['/owa/0/service.svc?action=UpdateItem', true],
  ['/owa/service.svc?action=FindConversation', false],
  ['/owa/service.svc?action=GetItemExtra', false],
  ['/elsewhere?x=/service.svc&action=GetItem', false],
])('traffic at %s is ours: %s', (url, ours) => {
  expect(isServiceTraffic(url)).toBe(ours);
});
