import { Timestamp } from 'firebase/firestore';
import * as v from 'valibot';

/** Firestore's values as its REST interface writes them (google.firestore.v1.Value); of each kind what our documents hold. */
export type Wire = Record<string, unknown>;

/** Nothing here is a float: counts are whole. */
export function encodeValue(value: unknown): Wire {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') return { integerValue: String(value) };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encodeValue) } };
  return { mapValue: { fields: encodeFields(value as object) } };
}

export const encodeFields = (fields: object): Record<string, Wire> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encodeValue(value)]));

const anyMap = v.record(v.string(), v.unknown());
const wrapped = v.union([
  v.object({ stringValue: v.string() }),
  v.object({ booleanValue: v.boolean() }),
  v.object({ integerValue: v.string() }),
  v.object({ doubleValue: v.number() }),
  v.object({ timestampValue: v.string() }),
  v.object({ arrayValue: v.object({ values: v.optional(v.array(v.unknown()), []) }) }),
  v.object({ mapValue: v.object({ fields: v.optional(anyMap, {}) }) }),
]);

function decodeValue(value: unknown): unknown {
  const read = v.safeParse(wrapped, value);
  if (!read.success) return null;
  const { output } = read;
  if ('integerValue' in output) return Number(output.integerValue);
  if ('timestampValue' in output) return Timestamp.fromMillis(Date.parse(output.timestampValue));
  if ('arrayValue' in output) return output.arrayValue.values.map(decodeValue);
  if ('mapValue' in output) return decodeFields(output.mapValue.fields);
  return Object.values(output)[0];
}

/** The fields as the SDK would give them, times as `Timestamp`, so that the same stored shapes read both. */
export const decodeFields = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, decodeValue(value)]));
