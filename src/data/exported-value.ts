import { Timestamp } from 'firebase/firestore';

/** A point in time as text, to the nanosecond (RFC 3339), so that nothing is lost on the way. */
const isoOf = ({ seconds, nanoseconds }: Timestamp): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${String(nanoseconds).padStart(9, '0')}Z`;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const each = (fields: Fields, change: (value: unknown) => unknown): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));

/** A stored value as JSON: a time becomes `{"$time": "…"}`, and a map that has such a name of its own `{"$map": {…}}`. Throws on other kinds. */
export function exported(value: unknown): unknown {
  if (value instanceof Timestamp) return { $time: isoOf(value) };
  if (Array.isArray(value)) return value.map(exported);
  if (!isFields(value)) return value;
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value)))
    throw new TypeError('A value of a kind that Outrigger never stores');
  const inside = each(value, exported);
  return Object.keys(value).some(name => name.startsWith('$')) ? { $map: inside } : inside;
}
