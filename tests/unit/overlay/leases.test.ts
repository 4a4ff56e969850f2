import { expect, test } from 'vitest';
import { LEASE } from '#domain/presence.ts';
import { nextDraw, withLive } from '../../../content-scripts/overlay/use-elapsed.ts';
import { badge, ben, chloe, here } from '../../pages/samples.ts';

const view = badge({ people: [here(ben, 'replying', 5_000), here(chloe, 'viewing', 5_000)] });
const namesAfter = (elapsed: number) => withLive(view, elapsed).people.map(({ uid }) => uid);

test('a lease ends when it was not heard of for its length, counted from what was heard, not from arrival', () => {
  expect(namesAfter(LEASE.replying - 5_000)).toEqual(['ben', 'chloe']);
  expect(namesAfter(LEASE.replying - 4_999)).toEqual(['chloe']);
  expect(namesAfter(LEASE.viewing - 4_999)).toEqual([]);
});

test('a view whose leases all live is handed on as it is', () => {
  expect(withLive(view, 1_000)).toBe(view);
});

test('the next drawing is due when an age reads differently or a lease ends, and never without leases', () => {
  expect(nextDraw(view.people, 0)).toBe(1_000);
  expect(nextDraw([here(ben, 'replying', 70_000)], 0)).toBeLessThan(5_100);
  expect(nextDraw(view.people, LEASE.viewing)).toBeNull();
  expect(nextDraw([], 0)).toBeNull();
});
