import { language, text } from './texts/text.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An age in milliseconds as "8 s", "4 min" or "2 h"; below zero (a clock that runs behind) counts as zero. From a day on in days. */
export function ago(age: number): string {
  const ms = Math.max(0, age);
  if (ms < MINUTE) return text('age.seconds', { n: Math.floor(ms / SECOND) });
  if (ms < HOUR) return text('age.minutes', { n: Math.floor(ms / MINUTE) });
  if (ms < DAY) return text('age.hours', { n: Math.floor(ms / HOUR) });
  return text('age.days', { n: Math.floor(ms / DAY) });
}

const sameYear = (a: Date, b: Date) => a.getFullYear() === b.getFullYear();
/** A formatter takes longer to make than to use a hundred times, and a list of notes says many moments. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, options: Intl.DateTimeFormatOptions): string {
  const name = language() + JSON.stringify(options);
  const known = formats.get(name) ?? new Intl.DateTimeFormat(language(), options);
  formats.set(name, known);
  return known.format(at);
}

/** A moment (milliseconds since 1970) as a reader of `now` says it: "now", an age under a day, then a date in the reader's locale. */
export function moment(at: number, now: number): string {
  if (now - at < 5 * SECOND) return text('age.now');
  if (now - at < DAY) return ago(now - at);
  return format(at, { day: 'numeric', month: 'short', ...(sameYear(new Date(at), new Date(now)) ? {} : { year: 'numeric' }) });
}

/** The whole of it, for tooltips. */
export const fullTime = (at: number): string => format(at, { dateStyle: 'full', timeStyle: 'short' });

/** The time of day, such as 14:02, for "since". */
export const clockTime = (at: number): string => format(at, { hour: '2-digit', minute: '2-digit', hour12: false });

/** A moment to come, such as "Fri 9:00". */
export const dayAndTime = (at: number): string =>
  format(at, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
