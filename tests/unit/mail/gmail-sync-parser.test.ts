import { describe, expect, test } from 'vitest';
import { factsIn } from '#mail/gmail/sends.ts';
import { changesIn, threadsIn } from '#mail/gmail/sync-parser.ts';
import { isSyncTraffic } from '#mail/gmail/sync-traffic.ts';
import { exchange, named, places } from './gmail-exchange.ts';

describe.each([
  ['lists', (value: unknown) => value],
  ['objects', named],
])('as %s', (_, form) => {
  test('a sent mail is told with its thread and Message-ID', () => {
    expect(factsIn(exchange(['^all', '^pfg'], form), new Map())).toEqual([
      { kind: 'sent', thread: '183b2a348d698d42', messageId: 'sent@acme.test' },
    ]);
  });

  test('a draft is told as saved, a planned mail as scheduled', () => {
    expect(factsIn(exchange(['^all', '^r', '^r_bt'], form), new Map())).toMatchObject([{ kind: 'draftSaved' }]);
    expect(factsIn(exchange(['^all', '^scheduled', '^pfg'], form), new Map())).toMatchObject([{ kind: 'scheduled' }]);
  });

  test('thread data tells Message-IDs', () => {
    const details = places({ 7: '<one@x.test>', 34: '183b2a348d698d42' });
    const data = [null, [['thread-f:1746035685735370050', null, [['msg-f:1746035685735370050', details]]]]];
    expect(threadsIn(JSON.stringify(form(data)))).toMatchObject([
      { id: '183b2a348d698d42', messages: [{ facts: { messageId: 'one@x.test' } }] },
    ]);
  });
});

test('thread data in its older form has lists of objects, and tells drafts from mails', () => {
  const data = {
    '2': [
      {
        '1': 'thread-f:1746035685735370050',
        '3': [
          { '1': 'msg-f:1746035685735370050', '2': { '4': ['^all', '^i'], '8': '<one@x.test>', '35': '183b2a348d698d42' } },
          { '1': 'msg-a:r-5', '2': { '4': ['^all', '^r'], '8': '<two@acme.test>' } },
        ],
      },
    ],
  };
  expect(threadsIn(JSON.stringify(data))).toMatchObject([
    {
      id: '183b2a348d698d42',
      messages: [
        { key: 'msg-f:1746035685735370050', labels: ['^all', '^i'], facts: { messageId: 'one@x.test' } },
        { key: 'msg-a:r-5', labels: ['^all', '^r'], facts: { messageId: 'two@acme.test' } },
      ],
    },
  ]);
});

test('messages are told with people, parent and time', () => {
  expect(threadsIn(exchange(['^pfg']).response)[0]?.messages[0]?.facts).toEqual({
    messageId: 'sent@acme.test',
    inReplyTo: ['root@x.test'],
    references: [],
    recipients: ['cust@x.test'],
    from: { name: 'Alice', address: 'alice@acme.test' },
    subject: 'Re: Hello',
    date: 1_746_000,
    received: null, // it may still be taken back
  });
  expect(threadsIn(exchange(['^all', '^f']).response)[0]?.messages[0]?.facts?.received).toBe(1_746_000);
});

test.each(['', 'no json', 'null', '{}', '[[[[]]]]', '[1,"thread-f:1",["msg-f:1"]]', '{"1":{"__proto__":[]}}'])(
  'strange text (%s) tells nothing',
  text => {
    expect(threadsIn(text)).toEqual([]);
    expect(changesIn(text)).toEqual([]);
  },
);

test.each<[string, boolean]>([
  ['https://mail.google.com/sync/u/0/i/s?hl=en', true],
  ['/sync/u/1/i/fd?c=3', true],
  ['/sync/u/0/d/AEoRXR-x/i/s', true],
  ['/sync/i/s', true],
  ['/sync/u/0/i/bv', false],
  ['/other/i/s', false],
])('traffic at %s is ours: %s', (url, ours) => {
  expect(isSyncTraffic(url)).toBe(ours);
});
