import { expect, test } from 'vitest';
import { aliasOf, messageIdsOf, normalSubject, rootOf, softOf, type ThreadFacts } from '#domain/identity.ts';

const facts = (some: Partial<ThreadFacts>): ThreadFacts => ({
  messageId: null,
  inReplyTo: [],
  references: [],
  messageIds: [],
  recipients: [],
  from: null,
  subject: '',
  date: null,
  ...some,
});

test.each<[string, Partial<ThreadFacts>, string | null]>([
  ['the first reference', { messageId: 'c@x', inReplyTo: ['b@x'], references: ['a@x', 'b@x'] }, 'a@x'],
  ['else what it answers', { messageId: 'c@x', inReplyTo: ['b@x'] }, 'b@x'],
  ['else itself', { messageId: 'c@x' }, 'c@x'],
  ['else nothing', {}, null],
])('the root is %s', (_, some, root) => {
  expect(rootOf(facts(some))).toBe(root);
});

test('every Message-ID counts once, the root first', () => {
  expect(messageIdsOf(facts({ messageId: 'c@x', inReplyTo: ['b@x'], references: ['a@x', 'b@x'], messageIds: ['c@x', 'd@x'] }))).toEqual([
    'a@x',
    'b@x',
    'c@x',
    'd@x',
  ]);
  expect(messageIdsOf(facts({}))).toEqual([]);
});

test('an alias names a thread inside one mailbox', () => {
  expect(aliasOf('gmail', 'Support@Acme.test', '18c')).toBe('gmail|support@acme.test|18c');
});

test.each([
  ['Re: Where is it?', 'where is it?'],
  ['AW: Re: FWD:  Where   is it?', 'where is it?'],
  ['Re[2]: Where is it?', 'where is it?'],
  ['回复：订单', '订单'],
  ['Regarding: it', 'regarding: it'],
  ['Re:', ''],
])('the subject %j is compared as %j', (subject, normal) => {
  expect(normalSubject(subject)).toBe(normal);
});

test('a soft match needs a subject and a counterpart', () => {
  expect(softOf('Re: Hello', 'Cara@example.com')).toBe('hello|cara@example.com');
  expect(softOf('Re: ', 'cara@example.com')).toBeNull();
  expect(softOf('Hello', null)).toBeNull();
});
