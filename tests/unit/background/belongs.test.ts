import { expect, test } from 'vitest';
import type { Inbox } from '#domain/team.ts';
import { addressesOf, inboxOf } from '../../../background/team/belongs.ts';

const inbox = (id: string, ...addresses: string[]): Inbox => ({ id, name: id, addresses, color: '#1a73e8' });
const inboxes = [inbox('support', 'support@acme.test', 'help@acme.test'), inbox('sales', 'sales@acme.test')];

test.each<[why: string, mailbox: string, recipients: string[], expected: string | null]>([
  ['the mailbox itself is a team address', 'support@acme.test', [], 'support'],
  ['the mailbox wins over the recipients', 'support@acme.test', ['sales@acme.test'], 'support'],
  ['a recipient in any case', 'alice@acme.test', ['bob@example.com', 'HELP@acme.test'], 'support'],
  ['a List-ID', 'alice@acme.test', ['sales.acme.test'], 'sales'],
  ['of several the same for all mailboxes', 'alice@acme.test', ['support@acme.test', 'sales@acme.test'], 'sales'],
  ['only the person', 'alice@acme.test', ['alice@acme.test'], null],
  ['a look-alike', 'alice@acme.test', ['support@acme.test.evil.test', 'xsupport@acme.test'], null],
  ['nobody', 'alice@acme.test', [], null],
])('%s', (_, mailbox, recipients, expected) => {
  expect(inboxOf(mailbox, recipients, inboxes)?.id ?? null).toBe(expected);
});

test('a new address changes the name under which threads were judged, their order does not', () => {
  expect(addressesOf([...inboxes].reverse())).toBe(addressesOf(inboxes));
  expect(addressesOf([...inboxes, inbox('jobs', 'jobs@acme.test')])).not.toBe(addressesOf(inboxes));
});
