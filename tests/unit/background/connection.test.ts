import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ConnectionWatch, MEMBERS, watchConnection } from '../../../background/team/connection.ts';

let calls: number;
let life: AbortController;
let watch: ConnectionWatch;
beforeEach(() => {
  vi.useFakeTimers();
  calls = 0;
  life = new AbortController();
  watch = watchConnection(
    async () => {
      calls += 1;
    },
    () => {},
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const never = new Promise<never>(() => {});

test('is online with the first word of an inbox that is not the cache’s, and calls nobody then', () => {
  watch.heard(MEMBERS, true);
  watch.heard('support', true);
  expect(watch.state()).toBe('connecting');
  watch.heard('support', false);
  expect(watch.state()).toBe('online');
  watch.kick();
  expect(calls).toBe(0);
});

test('the first sign that nobody hears us is met by a call at once, and each heartbeat by another, without waiting for the next try', () => {
  watch.heard('support', false);
  watch.heard('support', true);
  expect([watch.state(), calls]).toEqual(['offline', 1]);
  pass(1_000);
  watch.kick(); // while that call is still under way
  expect(calls).toBe(1);
  pass(4_000);
  watch.kick();
  expect(calls).toBe(2);
  watch.heard('support', false);
  watch.kick();
  expect([watch.state(), calls]).toEqual(['online', 2]);
});

test('a waking during a call is not forgotten: it calls again as soon as that call has had its time', () => {
  watch.heard('support', false);
  watch.heard('support', true);
  pass(3_000);
  watch.woke();
  pass(999);
  expect(calls).toBe(1);
  pass(2);
  expect(calls).toBe(2);
  pass(60_000);
  expect(calls).toBe(2);
});

test('a stream that looks open and answers nothing is given up soon after a waking, and after a while without one', () => {
  watch.heard('support', false);
  void watch.asked(never);
  pass(7_000);
  expect([watch.state(), calls]).toEqual(['online', 0]);
  pass(1_100);
  expect([watch.state(), calls]).toEqual(['offline', 1]);
});

test('after a waking two seconds without an answer are enough', () => {
  watch.heard('support', false);
  pass(1_000);
  watch.woke();
  void watch.asked(never);
  pass(2_000);
  expect(calls).toBe(1);
});

test('what is slow while nobody woke is waited for', () => {
  watch.heard('support', false);
  pass(1_000);
  watch.kick();
  void watch.asked(never);
  pass(2_000);
  expect(calls).toBe(0);
});

test('an answer after a waking says that all is well', async () => {
  watch.heard('support', false);
  pass(1_000);
  watch.woke();
  pass(10);
  await watch.asked(Promise.resolve());
  void watch.asked(never);
  pass(2_100);
  expect(calls).toBe(0);
});
