import { text } from './texts.ts';

const DAY = 86_400_000;
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(text.locale, options);

const clock = format({ hour: 'numeric', minute: '2-digit' });
const weekday = format({ weekday: 'short' });
const dayMonth = format({ month: 'numeric', day: 'numeric' });
const dayMonthYear = format({ month: 'numeric', day: 'numeric', year: 'numeric' });
const weekdayLong = format({ weekday: 'long' });
const monthDayYear = format({ month: 'long', day: 'numeric', year: 'numeric' });

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
const weekStart = (day: number) => day - new Date(day).getDay() * DAY;

/** "7:05 AM" today, "Mon 7:05 AM" in the last days, then "Mon 11/9", with the year once it is another. */
export function rowDate(date: Date, now: Date): string {
  const age = midnight(now) - midnight(date);
  if (age <= 0) return clock.format(date);
  if (age < 6 * DAY) return `${weekday.format(date)} ${clock.format(date)}`;
  if (date.getFullYear() === now.getFullYear()) return `${weekday.format(date)} ${dayMonth.format(date)}`;
  return dayMonthYear.format(date);
}

/** "Tue 11/24/2026 7:05 AM", as titles and message headers say it. */
export const fullDate = (date: Date): string => `${weekday.format(date)} ${dayMonthYear.format(date)} ${clock.format(date)}`;

/** "Tuesday, November 24, 2026 7:05 AM", as a quotation's head says it. */
export const quoteDate = (date: Date): string => `${weekdayLong.format(date)}, ${monthDayYear.format(date)} ${clock.format(date)}`;

export const clockTime = (date: Date): string => clock.format(date);

/** The heading under which a date stands in the list. */
export function groupOf(date: Date, now: Date): string {
  const { groups } = text;
  const day = midnight(date);
  const today = midnight(now);
  if (day >= today) return groups.today;
  if (day >= today - DAY) return groups.yesterday;
  if (day >= weekStart(today)) return groups.thisWeek;
  if (day >= weekStart(today) - 7 * DAY) return groups.lastWeek;
  const months = (now.getFullYear() - date.getFullYear()) * 12 + now.getMonth() - date.getMonth();
  return months <= 0 ? groups.thisMonth : months === 1 ? groups.lastMonth : groups.older;
}
