import { el, nextId } from './dom.ts';
import type { Row, RowActions } from './list-row.ts';
import { checkboxOf, rowParts, starOf } from './row-parts.ts';
import { variants } from './variants.ts';

/** The columns of a list in the chosen layout. */
export const COLUMNS =
  variants.rows === 'horizontal'
    ? ['k0vOLb', 'Ci', 'y5', 'WA', 'yY', 'xX', 'pFmH5d', 'yg', 'xW', 'bq4']
    : ['k0vOLb', 'Ci', 'xX', 'xW', 'bq4'];

/** How many table rows a thread has beyond its first. */
export const MORE_LINES = { horizontal: 0, 'two-lines': 1, 'three-lines': 2 }[variants.rows];

/** The cells of all of a thread's table rows, the first of which alone has an id. */
export function rowCells(row: Row, view: string, actions: RowActions, labelId: string): HTMLElement[][] {
  return MORE_LINES === 0 ? [horizontal(row, view, actions, labelId)] : vertical(row, view, actions, labelId);
}

/** One line: what has been so since 2014, with the cells of 2025. */
function horizontal(row: Row, view: string, actions: RowActions, labelId: string): HTMLElement[] {
  const part = rowParts(row, view, labelId);
  const text = el('div.xT', {}, part.chips, part.subject, part.snippet);
  return [
    el('td.PF.xY.PE'),
    el('td.oZ-x3.xY', { 'data-tooltip': 'Select' }, checkboxOf(row, actions, labelId)),
    el('td.apU.xY', {}, starOf(row, actions)),
    el('td.WA.xY', {}, part.importance),
    el('td.yX.xY', {}, part.heard, part.people),
    el('td.xY.a4W', { id: nextId(), tabindex: -1 }, el('div.xS', { role: 'link' }, text)),
    el('td.byZ.xY'),
    el('td.yf.xY', {}, part.clip ?? '\u00a0'),
    el('td.xW.xY', {}, part.date),
    el('td.bq4.xY'),
  ];
}

/** Beside a reading pane: the people, then what they write; labels stand beside the people, or in a third line of their own. */
function vertical(row: Row, view: string, actions: RowActions, labelId: string): HTMLElement[][] {
  const part = rowParts(row, view, labelId);
  const labels = el('div.apu', {}, part.chips, ' ', starOf(row, actions));
  const three = MORE_LINES === 2;
  const first = [
    el('td.PF.xY.PE', { rowspan: MORE_LINES + 1 }),
    el('td.oZ-x3.xY.apt', { rowspan: MORE_LINES + 1 }, checkboxOf(row, actions, labelId)),
    el('td.yX.xY.apx', {}, part.heard, el('div.lab-line', {}, part.people, three ? null : labels)),
    el('td.xW.xY.apt', {}, part.date),
    el('td.bq4.xY'),
  ];
  const second = [el('td.xY.apA', { colspan: 2 }, el('div.lab-line', { role: 'link' }, part.subject, part.snippet))];
  return three ? [first, second, [el('td.xY.apB', { colspan: 2 }, labels)]] : [first, second];
}
