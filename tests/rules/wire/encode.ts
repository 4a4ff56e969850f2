import { deleteField, FieldValue, serverTimestamp, Timestamp } from 'firebase/firestore';
import type { Write } from '../write.ts';

type Wire = Readonly<Record<string, unknown>>;

export const isNow = (value: unknown): boolean => value instanceof FieldValue && value.isEqual(serverTimestamp());
export const isGone = (value: unknown): boolean => value instanceof FieldValue && value.isEqual(deleteField());

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Timestamp) && !(value instanceof FieldValue);

function encodeMap(fields: object): Wire {
  const kept = Object.entries(fields).filter(([, value]) => !(value instanceof FieldValue));
  return Object.fromEntries(kept.map(([name, value]) => [name, encode(value)]));
}

/** A value as Firestore's REST interface spells it. */
function encode(value: unknown): Wire {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (value instanceof Timestamp) return { timestampValue: stamp(value) };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  return { mapValue: { fields: encodeMap(value as object) } };
}

const stamp = ({ seconds, nanoseconds }: Timestamp) =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${String(nanoseconds).padStart(9, '0')}Z`;

/** Where the server's own time goes: paths of names, with dots. */
const timesIn = (fields: object, at = ''): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    isNow(value) ? [`${at}\`${name}\``] : isMap(value) ? timesIn(value, `${at}\`${name}\`.`) : [],
  );

/** A write as Firestore's REST interface takes it, `root` being the database's documents. */
export function encodeWrite({ how, path, fields }: Write, root: string): Wire {
  const name = `${root}/${path}`;
  if (how === 'delete') return { delete: name };
  const updateTransforms = timesIn(fields).map(fieldPath => ({ fieldPath, setToServerValue: 'REQUEST_TIME' }));
  const update = { name, fields: encodeMap(fields) };
  if (how === 'set') return { update, updateTransforms };
  const fieldPaths = Object.keys(fields).filter(field => !isNow(fields[field]));
  return { update, updateMask: { fieldPaths }, updateTransforms, currentDocument: { exists: true } };
}
