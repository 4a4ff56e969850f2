import { describe, expect, test } from 'vitest';
import { factsIn } from '#mail/gmail/sends.ts';
import { changesIn, threadsIn } from '#mail/gmail/sync-parser.ts';
import { exchange, places } from './gmail-exchange.ts';

test('a sent mail that becomes a draft again was undone, by whichever kind of change', () => {
  const sent = new Map();
  factsIn(exchange(['^pfg']), sent);
  expect(factsIn(exchange(['^r']), sent)).toEqual([{ kind: 'undone', thread: '183b2a348d698d42', messageId: 'sent@acme.test' }]);
  expect(factsIn(exchange(['^r']), sent)).toMatchObject([{ kind: 'draftSaved' }]);
  factsIn(exchange(['^pfg']), sent);
  const relabel = JSON.stringify([[10, ['thread-f:1', [null, null, [['^r'], ['^pfg'], ['msg-a:r1']]]]]]);
  expect(factsIn({ request: relabel, response: '[]' }, sent)).toMatchObject([{ kind: 'undone' }]);
});

test('a planned mail that is planned anew stays planned, though it is called a draft too; taking the plan back is heard', () => {
  const sent = new Map();
  const planned = ['^all', '^r', '^r_btns', '^scheduled'];
  expect(factsIn(exchange(planned), sent)).toMatchObject([{ kind: 'scheduled' }]);
  expect(factsIn(exchange(planned), sent)).toMatchObject([{ kind: 'scheduled' }]);
  const relabel = JSON.stringify([[11, ['thread-f:1', [null, null, [[], ['^scheduled'], ['#msg-a:r1|x']]]]]]);
  expect(factsIn({ request: relabel, response: '[]' }, sent)).toEqual([
    { kind: 'undone', thread: '183b2a348d698d42', messageId: 'sent@acme.test' },
  ]);
  factsIn(exchange(planned), sent);
  expect(factsIn(exchange(['^all', '^r', '^r_bt']), sent)).toMatchObject([{ kind: 'undone' }]);
});

test('a request that is sent again is not a second mail', () => {
  const sent = new Map();
  expect(factsIn(exchange(['^pfg']), sent)).toHaveLength(1);
  expect(factsIn(exchange(['^pfg']), sent)).toEqual([]);
});

describe('one call with several changes', () => {
  const mail = (key: string, labels: string[]) => places({ 0: key, 1: [1, 'alice@acme.test'], 10: labels });
  const change = (n: number, thread: string, key: string, labels: string[]) => [n, [thread, [null, [[mail(key, labels)]]]]];
  const thread = (key: string, id: string, messages: unknown[]) => [
    key,
    null,
    [null, [[places({ 0: 'x', 3: key, 4: messages, 19: id }), 1]]],
  ];
  const confirmed = (key: string, labels: string[], id: string) => places({ 0: key, 10: labels, 13: `<${id}@acme.test>` });
  const both = {
    request: JSON.stringify([
      [null, null, 2],
      [
        [
          change(1, 'thread-f:1746035685735370050', '#msg-a:r-1', ['^all', '^pfg']),
          [7, ['thread-f:1', { unknown: true }]],
          change(2, 'thread-a:r2', 'msg-a:r-2', ['^all', '^r']),
          change(3, 'thread-a:r3', 'bump-msg-a:r-3', ['^all', '^pfg']),
          change(4, 'thread-a:r4', 'msg-a:r-4', ['^all', '^pfg']),
        ],
      ],
    ]),
    response: JSON.stringify([
      [
        [
          [1, 0],
          [2, 0],
          [4, 8],
        ],
      ],
      [
        0,
        [
          thread('thread-f:1746035685735370050', '183b2a348d698d42', [
            confirmed('msg-f:1746035685735370050', ['^i'], 'root'),
            confirmed('msg-a:r-1', ['^pfg'], 'one'),
          ]),
          thread('thread-a:r2', '183b2a348d698d43', [confirmed('msg-a:r-2', ['^r'], 'two')]),
        ],
      ],
    ]),
  };

  test('each is told for itself, in the order of the request; what is unknown or not confirmed tells nothing', () => {
    expect(factsIn(both, new Map())).toEqual([
      { kind: 'sent', thread: '183b2a348d698d42', messageId: 'one@acme.test' },
      { kind: 'draftSaved', thread: '183b2a348d698d43', messageId: 'two@acme.test' },
    ]);
  });

  test('an answer that was cut off at any place tells nothing and breaks nothing', () => {
    for (let length = 0; length < both.response.length; length += 1) {
      expect(factsIn({ ...both, response: both.response.slice(0, length) }, new Map())).toEqual([]);
      expect(threadsIn(both.response.slice(0, length))).toEqual([]);
    }
    for (let length = 0; length < both.request.length; length += 1) expect(changesIn(both.request.slice(0, length))).toEqual([]);
  });

  test('what is nested without end tells nothing and breaks nothing', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(threadsIn(deep)).toEqual([]);
    expect(changesIn(`${'{"1":'.repeat(5_000)}1${'}'.repeat(5_000)}`)).toEqual([]);
  });
});

test('what the server did not confirm did not happen', () => {
  expect(factsIn({ request: exchange(['^pfg']).request, response: '[[[[9,1,null,5]]]]' }, new Map())).toEqual([]);
});
