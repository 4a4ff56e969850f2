import { describe, expect, test } from 'vitest';
import type { Ability } from '#domain/ability.ts';
import { type AbilityState, type Findings, judge, lost } from '#domain/health.ts';
import { tables } from '#mail/tables.ts';
import { openHealthBook } from '../../background/health/health-book.ts';
import type { Repairs } from '../../background/health/repairs.ts';
import { storageOf } from '../stage/storage-of.ts';

const table = {
  main: { on: 'any', for: ['badges', 'panel'] },
  row: { on: 'list', for: ['badges'] },
  people: { on: 'list' },
  heading: { on: 'thread', for: ['panel'] },
} as const;

const states = (findings: Partial<Findings>, off: Ability[] = []) =>
  judge(table, { found: {}, missed: [], ...findings }, off).map(({ state }) => state);

test.each<[string, Partial<Findings>, Ability[], [badges: AbilityState, panel: AbilityState]]>([
  ['nothing seen, nothing said', {}, [], ['unseen', 'unseen']],
  ['a list alone says nothing of a thread', { found: { main: 0, row: 0 } }, [], ['working', 'unseen']],
  ['all well', { found: { main: 0, row: 0, heading: 0 } }, [], ['working', 'working']],
  ['an older alternative', { found: { main: 0, row: 1, heading: 0 } }, [], ['ageing', 'working']],
  ['one that both rest on', { found: { main: 2, row: 0, heading: 0 } }, [], ['ageing', 'ageing']],
  ['one that is gone', { found: { main: 0, row: null, heading: 1 } }, [], ['broken', 'ageing']],
  ['one that nothing rests on', { found: { main: 0, row: 0, people: null } }, [], ['working', 'unseen']],
  ['gone before its place was seen', { found: { main: null } }, [], ['broken', 'broken']],
  ['a place that was missed', { found: { main: 0, row: 0, heading: 0 }, missed: ['panel'] }, [], ['working', 'broken']],
  ['switched off', { found: { main: 0, row: 0 } }, ['badges'], ['switchedOff', 'unseen']],
])('%s', (_, findings, off, expected) => {
  expect(states(findings, off)).toEqual(expected);
});

test('what is broken or switched off is lost, what is old or not seen is not', () => {
  const abilities = judge(table, { found: { main: 0, row: null, heading: 1 }, missed: [] }, []);
  expect(lost(abilities)).toEqual(['badges']);
});

describe("the tables' entries", () => {
  test.each(Object.entries(tables))('%s: every place is proven by two entries, so that one may go', (_, entries) => {
    const proofs = Object.values(entries).filter(({ proof }) => proof);
    for (const place of ['list', 'thread', 'compose']) expect(proofs.filter(({ on }) => on === place).length).toBeGreaterThan(1);
  });
  test.each(Object.entries(tables))('%s: each alternative says when it was seen', (_, entries) => {
    const years = Object.values(entries).flatMap(({ css }) => css.map(one => /^(\d\d)-(\d\d) \S/.exec(one)?.slice(1).map(Number)));
    expect(years.filter(pair => !pair || (pair[0] ?? 99) > (pair[1] ?? 0))).toEqual([]);
  });
});

describe('the book', () => {
  const repairs = (off: Ability[] = []): Repairs => ({
    take: async () => null,
    hear: async () => {},
    added: () => ({ gmail: {}, outlook: {} }),
    off: host => (host === 'gmail' ? off : []),
    state: () => ({ serial: null, refused: null }),
  });
  const told = { found: { row: 0, badgeSlot: null, composer: 3 }, missed: [], outline: '<body></body>' };

  test('answers with what is lost, and writes a report without content', () => {
    const book = openHealthBook({ ...storageOf(new Map()), version: '0.1.0' }, repairs(['panel']), () => {});
    expect(book.write('gmail', told)).toEqual(['badges', 'panel']);
    const [gmail] = book.view().webmails;
    expect(gmail?.report).toMatch(/^Outrigger 0\.1\.0, gmail, \d{4}-\d\d-\d\d\nbadges: broken\n/);
    expect(gmail?.report).toContain('badgeSlot: not found\ncomposer: found by a repair\n\n<body></body>');
  });

  test('remembers each webmail through a restart', async () => {
    const profile = new Map<string, string>();
    const first = openHealthBook({ ...storageOf(profile), version: '0.1.0' }, repairs(), () => {});
    first.write('gmail', told);
    first.write('outlook', { ...told, found: { row: 0 } });
    await Promise.resolve();
    let changes = 0;
    const again = openHealthBook({ ...storageOf(profile), version: '0.1.0' }, repairs(), () => void changes++);
    await expect.poll(() => changes).toBe(1);
    expect(again.view().webmails.map(({ host, abilities }) => [host, abilities[0]?.state])).toEqual([
      ['gmail', 'broken'],
      ['outlook', 'working'],
    ]);
  });
});
