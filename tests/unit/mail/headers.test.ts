import { describe, expect, test } from 'vitest';
import { mailboxesIn } from '#mail/addresses.ts';
import { decodeWords } from '#mail/encoded-words.ts';
import { messageFacts } from '#mail/headers.ts';

const HEAD = [
  'Delivered-To: alice@acme.test',
  'X-Original-To: Support@acme.test',
  'List-ID: Support <support.acme.test>',
  'Message-ID: <two@mail.test>',
  'References: <root@mail.test>',
  '\t<one@mail.test>',
  'In-Reply-To: <one@mail.test>',
  'From: =?utf-8?Q?J=C3=BCrgen?= "the, cat" <Jurgen@Customer.test>',
  'To: "Support, Acme" <support@acme.test>, (boss) ceo@acme.test',
  'Cc: Friends: a@x.test, b@x.test;',
  'Date: Tue, 24 Nov 2026 07:00:00 +0100',
  'Subject: =?utf-8?B?w5xiZXI=?= =?utf-8?B?cmFzY2h1bmc=?= & more',
  '',
  'From: not-a-header@x.test',
].join('\r\n');

describe('a message head', () => {
  test('tells the place of the message in its conversation', () => {
    expect(messageFacts(HEAD)).toEqual({
      messageId: 'two@mail.test',
      inReplyTo: ['one@mail.test'],
      references: ['root@mail.test', 'one@mail.test'],
      recipients: ['support@acme.test', 'ceo@acme.test', 'a@x.test', 'b@x.test', 'alice@acme.test'],
      from: { name: 'Jürgen the, cat', address: 'jurgen@customer.test' },
      subject: 'Überraschung & more',
      date: Date.UTC(2026, 10, 24, 6),
    });
  });

  test.each([
    ['nothing', ''],
    ['no Message-ID', 'From: a@b.test\n\n'],
    ['a Message-ID that is none', 'Message-ID: hello\n\n'],
    ['a Message-ID in the body only', 'From: a@b.test\n\nMessage-ID: <x@y.test>\n'],
  ])('with %s tells nothing', (_, head) => {
    expect(messageFacts(head)).toBeNull();
  });
});

describe('an address list', () => {
  test.each<[string, string, string[]]>([
    ['plain', 'a@b.test', ['a@b.test']],
    ['several with names', 'A <a@b.test>, "B, C" <c@d.test>', ['a@b.test', 'c@d.test']],
    ['an address within a quoted name', '"evil@x.test <evil@x.test>" <real@y.test>', ['real@y.test']],
    ['an address within a comment', 'real@y.test (or <evil@x.test>)', ['real@y.test']],
    ['an escaped quote', '"a \\" <evil@x.test>, " <real@y.test>', ['real@y.test']],
    ['a group', 'Team: a@b.test, c@d.test;', ['a@b.test', 'c@d.test']],
    ['an empty group', 'undisclosed-recipients:;', []],
    ['nonsense', '<<>>, @, a@, "', []],
  ])('%s', (_, text, addresses) => {
    expect(mailboxesIn(text).map(({ address }) => address)).toEqual(addresses);
  });
});

describe('encoded words', () => {
  test.each([
    ['Q with underscores', '=?ISO-8859-1?Q?Caf=E9_au_lait?=', 'Café au lait'],
    ['base64 that is none', '=?utf-8?B?w?=', '=?utf-8?B?w?='],
    ['a character cut between two Q words', '=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=', 'é'],
    ['with a language', '=?utf-8*de?Q?=C3=A4?=', 'ä'],
    ['an unknown charset', '=?x-unknown?Q?a?=', '=?x-unknown?Q?a?='],
    ['text around', 'a =?utf-8?Q?b?= c', 'a b c'],
  ])('%s', (_, text, decoded) => {
    expect(decodeWords(text)).toBe(decoded);
  });
});
