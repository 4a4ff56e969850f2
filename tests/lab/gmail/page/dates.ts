import { language } from './texts.ts';

const LOCALE = language === 'en' ? 'en-US' : language;
const time = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit' });
const dayInYear = new Intl.DateTimeFormat(LOCALE, { month: 'short', day: 'numeric' });
const numeric = new Intl.DateTimeFormat(LOCALE, { year: '2-digit', month: 'numeric', day: 'numeric' });
const full = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** As the list shows it: a time today, a day this year, else numbers. */
export function shortDate(date: number): string {
  const then = new Date(date);
  const now = new Date();
  if (then.toDateString() === now.toDateString()) return time.format(then);
  return then.getFullYear() === now.getFullYear() ? dayInYear.format(then) : numeric.format(then);
}

export const fullDate = (date: number): string => full.format(new Date(date));

/** As an open message shows it: the date and, when recent, how long ago. */
export function messageDate(date: number): string {
  const minutes = Math.floor((Date.now() - date) / 60_000);
  const when = new Date(date).toDateString() === new Date().toDateString() ? time.format(date) : fullDate(date);
  if (minutes < 0) return when;
  if (minutes < 60) return `${when} (${minutes} minute${minutes === 1 ? '' : 's'} ago)`;
  if (minutes < 24 * 60) return `${when} (${Math.floor(minutes / 60)} hour${minutes < 120 ? '' : 's'} ago)`;
  const days = Math.floor(minutes / (24 * 60));
  return days < 14 ? `${when} (${days} day${days === 1 ? '' : 's'} ago)` : when;
}
