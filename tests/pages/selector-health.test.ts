import { afterEach, expect, test } from 'vitest';
import { health } from '#mail/health.ts';
import { selectorTable } from '#mail/selector-entry.ts';
import { amend, find, findAll, findAround, matches } from '#mail/selector-table.ts';
import { show } from './fixtures/show.ts';

const table = selectorTable({
  frame: { on: 'any', css: ['20-26 .frame'] },
  list: { on: 'list', css: ['20-26 .list'] },
  row: { on: 'list', proof: true, css: ['20-26 .row', '14-19 .line'] },
  rowSigns: { on: 'list', proof: true, css: ['20-26 .date'] },
  slot: { on: 'list', in: 'row', css: ['20-26 .slot'] },
  heading: { on: 'thread', proof: true, css: ['20-26 h2'] },
});

const LIST = '<div class="frame"><div class="list"><p class="row"><i class="slot"></i><b class="date"></b></p></div></div>';

afterEach(() => {
  document.body.replaceChildren();
  for (const entry of Object.values(table)) amend(entry, null);
});

test.each<[what: string, html: string, health: Record<string, number | null>]>([
  ['nothing is due on a page that shows no place', '<div class="frame"><div class="list"></div></div>', {}],
  ['a place that is proven has all its entries due', LIST, { frame: 0, list: 0, row: 0, rowSigns: 0, slot: 0 }],
  ['an older alternative is ageing', LIST.replace('row', 'line'), { frame: 0, list: 0, row: 1, rowSigns: 0, slot: 0 }],
  ['what is gone is broken', LIST.replace('slot', 'new'), { frame: 0, list: 0, row: 0, rowSigns: 0, slot: null }],
  [
    'an element elsewhere does not count',
    `${LIST.replace('slot', 'new')}<i class="slot"></i>`,
    { frame: 0, list: 0, row: 0, rowSigns: 0, slot: null },
  ],
  [
    'a neighbour proves the place of what is gone, and what stands in it is not blamed',
    LIST.replace('row', 'new'),
    { frame: 0, list: 0, row: null, rowSigns: 0 },
  ],
  ['two places at once', `${LIST}<h2></h2>`, { frame: 0, list: 0, row: 0, rowSigns: 0, slot: 0, heading: 0 }],
])('%s', (_, html, expected) => {
  expect(health(table, show(html))).toEqual(expected);
});

test('a caller who knows what is on screen is believed', () => {
  expect(health(table, show(''), 'list')).toEqual({ list: null, row: null, rowSigns: null });
});

test('an entry can be given other selectors, and its own ones again', () => {
  const page = show(LIST);
  const { row } = table;
  const slot = findAll(page, table.slot)[0] ?? page.body;
  amend(row, ['.gone', '.list']);
  expect([find(page, row)?.className, findAll(page, row).length, findAround(slot, row)?.className, matches(slot, row)]).toEqual([
    'list',
    1,
    'list',
    false,
  ]);
  expect(health(table, page)).toMatchObject({ row: 1 });
  amend(row, null);
  expect([find(page, row)?.className, findAround(slot, row)?.className]).toEqual(['row', 'row']);
});
