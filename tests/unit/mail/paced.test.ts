import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Outcome, paced } from '#mail/paced.ts';

const PACE = { between: 200, firstRest: 1_000, longestRest: 8_000, tries: 3 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Runs a queue whose work ends at once as told, and lists what was begun in each second. */
function queue(outcomes: (item: string) => Outcome = () => 'done') {
  const begun: string[] = [];
  const controller = new AbortController();
  const want = paced(
    async item => {
      begun.push(item);
      return outcomes(item);
    },
    PACE,
    controller.signal,
  );
  return { begun, want, controller };
}

test('goes in the wanted order and never above its pace', async () => {
  const { begun, want } = queue();
  want(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a']);
  await vi.advanceTimersByTimeAsync(999);
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('asking again and again does not make it faster', async () => {
  const { begun, want } = queue();
  for (let turn = 0; turn < 100; turn += 1) {
    want([`item ${turn}`]);
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(begun.length).toBeLessThanOrEqual(6);
});

test('what is wanted now replaces what waited', async () => {
  const { begun, want } = queue();
  want(['a', 'b', 'c']);
  await vi.advanceTimersByTimeAsync(0);
  want(['z', 'c']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(begun).toEqual(['a', 'z', 'c']);
});

test('failures make it rest longer each time, and an item is given up', async () => {
  const { begun, want } = queue(() => 'failed');
  want(['a']);
  await vi.advanceTimersByTimeAsync(999);
  expect(begun).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(begun).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(3);
  want(['a']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(begun).toHaveLength(3);
});

test('what cannot be done yet is tried for as long as it takes', async () => {
  let ready = false;
  const { begun, want } = queue(() => (ready ? 'done' : 'notYet'));
  want(['a']);
  await vi.advanceTimersByTimeAsync(20_000);
  ready = true;
  await vi.advanceTimersByTimeAsync(2_000);
  const done = begun.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(done).toBeGreaterThan(10);
  expect(begun).toHaveLength(done);
});

test('an aborted queue begins nothing more', async () => {
  const { begun, want, controller } = queue();
  want(['a', 'b', 'c']);
  await vi.advanceTimersByTimeAsync(0);
  controller.abort();
  want(['d']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(begun).toEqual(['a']);
});
