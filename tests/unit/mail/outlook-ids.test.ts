import { expect, test } from 'vitest';
import { canonicalId, mailboxGuidIn } from '#mail/outlook/conversation-id.ts';
import { mailboxInHeaders } from '#mail/outlook/service-traffic.ts';
import { consumerForm, conversationId, itemId, workForm } from '../../lab/outlook/ids.ts';

const GUIDS = ['8822bba6-0ed1-4710-a5ee-b9e9afd47b9c', '00034001-0000-0000-0000-000000000000'];

test.each(GUIDS)("a company's and a private account's ids tell the mailbox %s", guid => {
  for (const id of [conversationId(guid, 7n), itemId(guid, 7n)]) {
    expect(mailboxGuidIn(id)).toBe(guid);
    expect(mailboxGuidIn(consumerForm(id))).toBe(guid);
    expect(workForm(consumerForm(id))).toBe(id);
  }
});

test.each(['', '%', 'AAQk', btoa('something else that is long enough to be an id')])('%j tells no mailbox', id => {
  expect(mailboxGuidIn(id)).toBeNull();
});

test('an address with its first letters in capitals names the same conversation', () => {
  const id = conversationId(GUIDS[0] ?? '', 7n);
  expect(canonicalId(id.replace('AAQk', 'AAQK'))).toBe(id);
});

test.each([
  [{ 'x-anchormailbox': 'ben@acme.test' }, 'ben@acme.test'],
  [{ 'x-anchormailbox': 'SMTP:ben@acme.test' }, 'ben@acme.test'],
  [{ 'x-anchormailbox': 'PUID:100320001234@8822bba6-0ed1-4710-a5ee-b9e9afd47b9c' }, ''],
  [{ 'x-anchormailbox': 'ben@acme.test', 'x-owa-explicitlogonuser': 'support@acme.test' }, 'support@acme.test'],
  [{}, ''],
])('headers %j name the mailbox %j', (headers, mailbox) => {
  expect(mailboxInHeaders(new Headers(headers))).toBe(mailbox);
});
