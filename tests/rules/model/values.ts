import { Timestamp } from 'firebase/firestore';
import { isMap } from '../wire/encode.ts';

export type Doc = Readonly<Record<string, unknown>>;

/** Whether two stored values are the same, in any order of a map's fields. */
export function same(a: unknown, b: unknown): boolean {
  if (a instanceof Timestamp || b instanceof Timestamp) return a instanceof Timestamp && b instanceof Timestamp && a.isEqual(b);
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => same(one, b[index]));
  }
  if (!isMap(a) || !isMap(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => name in b && same(a[name], b[name]));
}

export const isText = (value: unknown, least: number, most: number): value is string =>
  typeof value === 'string' && value.length >= least && value.length <= most;
export const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,128}$/.test(value);
export const isHash = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{22}$/.test(value);

export const areHashes = (values: unknown, least: number, most: number): values is string[] =>
  Array.isArray(values) && values.length >= least && values.length <= most && values.every(isHash);

export const isAccess = (inboxes: unknown): boolean =>
  isMap(inboxes) &&
  Object.keys(inboxes).length <= 100 &&
  Object.values(inboxes).every(one => ['full', 'sendAs', 'sendOnBehalf', 'read'].includes(one as string));

export const hasOnly = (map: unknown, names: readonly string[]): map is Doc =>
  isMap(map) && Object.keys(map).every(name => names.includes(name));

/** The fields that a change touches. */
export const changed = (before: Doc, after: Doc): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(name => !same(before[name], after[name]));

export const touchesOnly = (before: Doc, after: Doc, names: readonly string[]): boolean =>
  changed(before, after).every(name => names.includes(name));
