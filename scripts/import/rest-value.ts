/** A value as Firestore's REST interface has it (google.firestore.v1.Value). */
export type RestValue = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const restFields = (fields: object): Record<string, RestValue> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, restValue(value)]));

/** A value of an export file, for writing. Throws a `SyntaxError` when a time is none. */
export function restValue(value: unknown): RestValue {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') return Number.isSafeInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(restValue) } };
  if (!isMap(value)) throw new SyntaxError(`${String(value)} is no value that Outrigger stores`);
  if ('$time' in value) {
    const time = String(value.$time);
    if (Number.isNaN(Date.parse(time))) throw new SyntaxError(`${time} is no time`);
    return { timestampValue: time };
  }
  return { mapValue: { fields: restFields(isMap(value.$map) ? value.$map : value) } };
}
