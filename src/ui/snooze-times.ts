import type { TextKey } from './texts/text.ts';

export type SnoozeTime = { key: TextKey; at: number };

const MORNING = 9;

function morning(now: Date, days: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(MORNING, 0, 0, 0);
}

const daysUntil = (now: Date, weekday: number) => (weekday - now.getDay() + 7) % 7 || 7;

/** The moments offered for "pending until", as milliseconds since 1970, soonest first and each day once; mornings are 9:00 local time. */
export function snoozeTimes(now: number): SnoozeTime[] {
  const today = new Date(now);
  const times: SnoozeTime[] = [
    { key: 'snooze.later', at: now + 3 * 3_600_000 },
    { key: 'snooze.tomorrow', at: morning(today, 1) },
    { key: 'snooze.weekend', at: morning(today, daysUntil(today, 6)) },
    { key: 'snooze.week', at: morning(today, daysUntil(today, 1)) },
  ];
  const once = times.filter(({ at }, index) => times.findIndex(other => other.at === at) === index);
  return once.sort((a, b) => a.at - b.at);
}
