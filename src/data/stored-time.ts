import { type FieldValue, serverTimestamp, Timestamp } from 'firebase/firestore';
import * as v from 'valibot';

/** A stored time, read as milliseconds since 1970. */
export const time: v.GenericSchema<unknown, number> = v.pipe(
  v.instance(Timestamp),
  v.transform(stamp => stamp.toMillis()),
);

/** Stands for "when the server hears of it" in values that are about to be written. */
export const NOW = Number.POSITIVE_INFINITY;

export const stamp = (ms: number): Timestamp | FieldValue => (ms === NOW ? serverTimestamp() : Timestamp.fromMillis(ms));

/** Any stored value with its times as milliseconds, so that it can cross a port. */
export function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}
