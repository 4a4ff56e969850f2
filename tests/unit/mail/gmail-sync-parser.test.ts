import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsIn } from '#mail/gmail/sends.ts';
import { changesIn, threadsIn } from '#mail/gmail/sync-parser.ts';
import { isSyncTraffic } from '#mail/gmail/sync-traffic.ts';

const captures = join(process.env.OUTRIGGER_CAPTURES ?? '', 'gmail');
const haveCaptures = !!process.env.OUTRIGGER_CAPTURES && existsSync(captures);
const capture = (name: string) => readFileSync(join(captures, name), 'utf8');

/** A list with only the named places filled, as Gmail writes them. */
const places = (filled: Readonly<Record<number, unknown>>): unknown[] => {
  const list: unknown[] = new Array(Math.max(...Object.keys(filled).map(Number)) + 1).fill(null);
  for (const [place, value] of Object.entries(filled)) list[Number(place)] = value;
  return list;
};

/** The same in the older form: an object whose names are the places plus one. */
const named = (value: unknown): unknown =>
  Array.isArray(value) ? Object.fromEntries(value.flatMap((one, place) => (one === null ? [] : [[String(place + 1), named(one)]]))) : value;

const outgoing = (labels: string[]) => places({ 0: 'msg-a:r1', 1: [1, 'alice@acme.test', 'Alice'], 2: [[1, 'Cust@x.test']], 10: labels });
const request = (labels: string[]) => [[null, null, 2], [[[9, ['thread-f:1746035685735370050', [null, [[outgoing(labels)]]]]]]]];
const answered = (labels: string[]) =>
  places({
    0: 'Hello',
    3: 'thread-f:1746035685735370050',
    4: [
      places({
        0: 'msg-a:r1',
        1: [1, 'alice@acme.test', 'Alice'],
        2: [[1, 'Cust@x.test']],
        6: 1_746_000,
        7: 'Re: Hello',
        10: labels,
        13: '<sent@acme.test>',
        15: '<root@x.test>',
      }),
    ],
    19: '183b2a348d698d42',
  });
const response = (labels: string[]) => [
  [[[9, 0, null, 1]]],
  [0, null, null, null, null, [[['thread-f:1746035685735370050', null, [null, [[answered(labels), 1]]]]]]],
];

const exchange = (labels: string[], form: (value: unknown) => unknown = value => value) => ({
  request: JSON.stringify(form(request(labels))),
  response: JSON.stringify(form(response(labels))),
});

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

test('a sent mail that becomes a draft again was undone, by whichever kind of change', () => {
  const sent = new Map();
  factsIn(exchange(['^pfg']), sent);
  expect(factsIn(exchange(['^r']), sent)).toEqual([{ kind: 'undone', thread: '183b2a348d698d42', messageId: 'sent@acme.test' }]);
  expect(factsIn(exchange(['^r']), sent)).toMatchObject([{ kind: 'draftSaved' }]);
  factsIn(exchange(['^pfg']), sent);
  const relabel = JSON.stringify([[10, ['thread-f:1', [null, null, [['^r'], ['^pfg'], ['msg-a:r1']]]]]]);
  expect(factsIn({ request: relabel, response: '[]' }, sent)).toMatchObject([{ kind: 'undone' }]);
});

test('what the server did not confirm did not happen', () => {
  expect(factsIn({ request: JSON.stringify(request(['^pfg'])), response: '[[[[9,1,null,5]]]]' }, new Map())).toEqual([]);
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
  });
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

describe.skipIf(!haveCaptures)('real captures (set OUTRIGGER_CAPTURES to their folder to run these)', () => {
  const pair = (name: string) => ({ request: capture(`${name}-request.json`), response: capture(`${name}-response.json`) });

  test('a new mail is sent', () => {
    expect(factsIn(pair('2022-09-09-send'), new Map())).toEqual([
      { kind: 'sent', thread: '183234ce86ffa010', messageId: 'CAFsK+UQf12W_Efo3+hwj+BWb+sk8DaGQkrOoBOU38nHafAHJ4Q@mail.gmail.com' },
    ]);
  });

  test('a reply is sent', () => {
    expect(factsIn(pair('2022-09-09-reply-send'), new Map())).toEqual([
      { kind: 'sent', thread: '18332e4292f304f1', messageId: 'CAFxDt-NBAWENo5CdNqGdhzQcsu9rvLERnKDGh_4h5ikqnpf8wA@mail.gmail.com' },
    ]);
  });

  test('a draft of a reply is saved', () => {
    expect(factsIn(pair('2022-09-09-reply-draft-save'), new Map())).toEqual([
      { kind: 'draftSaved', thread: '183b2a348d698d42', messageId: 'CAF9MChDSw8XuwCujg22rOq_GWvVnox18mduqhVU8n=Nt+fF+tA@mail.gmail.com' },
    ]);
  });

  test('embedded threads tell their messages', () => {
    const threads = threadsIn(capture('2022-09-thread-embedded.json'));
    expect(threads.length).toBeGreaterThan(2);
    for (const { id, messages } of threads) {
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      expect(messages[0]?.facts?.messageId).toMatch(/@secure\.example\.net$/);
    }
  });
});
