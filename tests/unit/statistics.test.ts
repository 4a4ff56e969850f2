import { expect, test } from 'vitest';
import { percentile, spread } from '../bench/statistics.ts';

test.each([
  [[5], 0.95, 5],
  [[4, 1, 3, 2], 0.5, 2],
  [Array.from({ length: 40 }, (_, index) => index + 1), 0.95, 38],
])('the nearest rank of %j at %d is %d', (values, p, expected) => {
  expect(percentile(values, p)).toBe(expected);
});

test('a spread is rounded to a tenth of a millisecond', () => {
  expect(spread([1.234, 2.345, 3.456])).toEqual({ p50: 2.3, p95: 3.5 });
});
