import { expect, test } from 'vitest';
import { hearing } from '#platform/hearing.ts';

const never = new AbortController().signal;

test('a late hearer is told the sum of the rows and the last of the rest', () => {
  const { hear, tell } = hearing();
  tell('rows', { rows: [{ thread: 'a', badge: null }] });
  tell('rows', { rows: [{ thread: 'b', badge: null }] });
  tell('thread', { thread: 'a', view: null });
  tell('thread', { thread: 'b', view: null });
  const rows: string[][] = [];
  const threads: string[] = [];
  hear('rows', push => rows.push(push.rows.map(({ thread }) => thread)), never);
  hear('thread', push => threads.push(push.thread), never);
  expect(rows).toEqual([['a', 'b']]);
  expect(threads).toEqual(['b']);
});

test('a navigation is followed once only', () => {
  const { hear, tell } = hearing();
  const first: unknown[] = [];
  const second: unknown[] = [];
  tell('navigate', { thread: 'a', messageId: null, subject: null });
  hear('navigate', push => first.push(push.thread), never);
  tell('navigate', { thread: 'b', messageId: null, subject: null });
  hear('navigate', push => second.push(push.thread), never);
  expect(first).toEqual(['a', 'b']);
  expect(second).toEqual([]);
});

test('nothing is heard after the signal', () => {
  const { hear, tell } = hearing();
  const stop = new AbortController();
  const heard: unknown[] = [];
  hear('thread', push => heard.push(push), stop.signal);
  stop.abort();
  tell('thread', { thread: 'a', view: null });
  expect(heard).toEqual([]);
});
