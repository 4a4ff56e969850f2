import { make } from 'covertable';

/** What may vary, and which values it may have; the first is the usual one. */
export type Table = Readonly<Record<string, readonly string[]>>;
export type Row<T extends Table> = { readonly [Name in keyof T]: T[Name][number] };

/**
 * Few rows in which each two values of different names occur together, unless `possible` (asked with parts of rows too) says that they
 * cannot; the same for the same table.
 */
export function pairwise<T extends Table>(table: T, possible: (row: Partial<Row<T>>) => boolean = () => true): Row<T>[] {
  const factors = Object.fromEntries(Object.entries(table).map(([name, values]) => [name, [...values]]));
  return make(factors, { preFilter: (row: object) => possible(row as Partial<Row<T>>) }) as Row<T>[];
}

/** A row in as few words as tell it: only what differs from the usual. */
export const tellRow = <T extends Table>(table: T, row: Row<T>): string =>
  Object.entries(row)
    .filter(([name, value]) => value !== table[name]?.[0])
    .map(([name, value]) => `${name}=${value}`)
    .join(' ') || 'the usual';
