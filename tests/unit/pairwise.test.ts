import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairwise, type Row, type Table, tellRow } from '../stage/pairwise.ts';

const table = { pane: ['right', 'bottom', 'off'], theme: ['light', 'dark'], lines: ['three', 'single'], window: ['pane', 'own'] } as const;

const pairsOf = (all: Table) => {
  const single = Object.entries(all).flatMap(([name, values]) => values.map(value => [name, value] as const));
  return single.flatMap(a => single.filter(b => a[0] < b[0]).map(b => [a, b] as const));
};

const missing = (all: Table, rows: readonly Row<Table>[]) =>
  pairsOf(all).filter(pair => !rows.some(row => pair.every(([name, value]) => row[name] === value)));

describe('a pairwise set', () => {
  test('holds each pair of values', () => {
    expect(missing(table, pairwise(table))).toEqual([]);
  });

  test('holds each pair of values, whatever the table', () => {
    const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const tables = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), values, { minKeys: 2, maxKeys: 8, noNullPrototype: true });
    fc.assert(
      fc.property(tables, one => {
        expect(missing(one, pairwise(one))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves out what is impossible, and only that', () => {
    const possible = (row: Partial<Row<typeof table>>) => row.pane !== 'off' || row.window !== 'own';
    expect(missing(table, pairwise(table, possible))).toEqual([
      [
        ['pane', 'off'],
        ['window', 'own'],
      ],
    ]);
  });

  test('is much smaller than all combinations, and the same each time', () => {
    expect(pairwise(table).length).toBeLessThan(10);
    expect(pairwise(table)).toEqual(pairwise(table));
  });

  test('is told by what is unusual', () => {
    expect(tellRow(table, { pane: 'right', theme: 'dark', lines: 'three', window: 'own' })).toBe('theme=dark window=own');
    expect(tellRow(table, { pane: 'right', theme: 'light', lines: 'three', window: 'pane' })).toBe('the usual');
  });
});
