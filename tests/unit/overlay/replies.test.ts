import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replies } from '../../../content-scripts/overlay/replies.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const node = () => ({}) as Element;
const composer = (thread: string | null, element = node()) => ({ element, thread });

function watched() {
  const told: string[] = [];
  const life = new AbortController();
  const open = replies((thread, replying) => told.push(`${thread} ${replying ? 'begins' : 'ends'}`), life.signal);
  return { told, open, life };
}

test('begins at once, ends once the composer stays away', () => {
  const { told, open } = watched();
  open.see([composer('a')]);
  expect(told).toEqual(['a begins']);
  open.see([]);
  expect(told).toEqual(['a begins']);
  vi.runAllTimers();
  expect(told).toEqual(['a begins', 'a ends']);
});

test('a node that is moved is the same answer', () => {
  const { told, open } = watched();
  const one = composer('a');
  open.see([one]);
  open.see([]);
  open.see([one]);
  vi.runAllTimers();
  expect(told).toEqual(['a begins']);
});

test.each(['before', 'after'])('sent: ends without waiting when the word comes %s the composer went', order => {
  const { told, open } = watched();
  const one = composer('a');
  open.see([one]);
  if (order === 'before') open.sent('a');
  open.see([]);
  if (order === 'after') open.sent('a');
  expect(told).toEqual(['a begins', 'a ends']);
  vi.runAllTimers();
  expect(told).toHaveLength(2);
});

test('several composers for one thread are one answer, until the last is gone', () => {
  const { told, open } = watched();
  const [one, two] = [composer('a'), composer('a')];
  open.see([one, two]);
  open.see([two]);
  vi.runAllTimers();
  expect(told).toEqual(['a begins']);
  open.see([]);
  vi.runAllTimers();
  expect(told).toEqual(['a begins', 'a ends']);
});

test('a new mail answers nothing; a composer whose thread comes late does', () => {
  const { told, open } = watched();
  const one = composer(null);
  open.see([one]);
  expect(told).toEqual([]);
  open.see([{ ...one, thread: 'a' }]);
  expect(told).toEqual(['a begins']);
});

test('a new worker is told of what is under way, and nobody after the end', () => {
  const { told, open, life } = watched();
  open.see([composer('a')]);
  open.tellAgain();
  expect(told).toEqual(['a begins', 'a begins']);
  open.see([]);
  life.abort();
  vi.runAllTimers();
  expect(told).toHaveLength(2);
});
