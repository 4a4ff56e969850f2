import { expect, test } from 'vitest';
import { snoozeTimes } from '#ui/snooze-times.ts';
import { ago, moment } from '#ui/time.ts';
import { tickFor } from '#ui/use-tick.ts';

const MINUTE = 60_000;

test.each([
  [-5000, '0 s'],
  [8400, '8 s'],
  [59_999, '59 s'],
  [4 * MINUTE, '4 min'],
  [125 * MINUTE, '2 h'],
  [25 * 60 * MINUTE, '1 day'],
  [72 * 60 * MINUTE, '3 days'],
])('an age of %d ms is "%s"', (ms, words) => expect(ago(ms)).toBe(words));

const now = new Date(2026, 2, 5, 10).getTime();
test.each([
  ['a clock that runs ahead', now + 90_000, 'now'],
  ['a moment ago', now - 2000, 'now'],
  ['under a day', now - 3 * 60 * MINUTE, '3 h'],
  ['this year', new Date(2026, 1, 1).getTime(), 'Feb 1'],
  ['another year', new Date(2024, 1, 1).getTime(), 'Feb 1, 2024'],
])('%s', (_, at, words) => expect(moment(at, now)).toBe(words));

const offered = (...date: [number, number, number, number]) =>
  snoozeTimes(new Date(...date).getTime()).map(({ key, at }) => [key, new Date(at).toLocaleString('sv').slice(0, 16)]);

test('a Thursday offers later, tomorrow, Saturday and Monday', () => {
  expect(offered(2026, 2, 5, 10)).toEqual([
    ['snooze.later', '2026-03-05 13:00'],
    ['snooze.tomorrow', '2026-03-06 09:00'],
    ['snooze.weekend', '2026-03-07 09:00'],
    ['snooze.week', '2026-03-09 09:00'],
  ]);
});

test('a Friday offers Saturday once; a Monday offers the next one, not itself', () => {
  expect(offered(2026, 2, 6, 10).map(([key]) => key)).toEqual(['snooze.later', 'snooze.tomorrow', 'snooze.week']);
  expect(offered(2026, 2, 9, 8).at(-1)).toEqual(['snooze.week', '2026-03-16 09:00']);
});

test('ages under a minute are drawn each second', () => {
  expect([tickFor(0), tickFor(59_999), tickFor(MINUTE)]).toEqual([1000, 1000, 30_000]);
});
