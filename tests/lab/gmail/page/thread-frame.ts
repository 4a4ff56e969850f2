import { el } from './dom.ts';
import { variants } from './variants.ts';

/**
 * Puts the subject and what stands under it into the frame of the chosen year: `.a98.iY` (since 2023-11), `.UG.id` (a variant of it),
 * `table.Bs` (2014 to 2023), or `.a98.iY` within the pane beside the list.
 */
export function threadFrame(subject: HTMLElement, ...under: readonly HTMLElement[]): HTMLElement {
  const below = el('div.nH', {}, ...under);
  switch (variants['thread-root']) {
    case 'ug':
      return el('div.nH.UG.id', {}, subject, below);
    case 'table':
      return el(
        'div.nH.g.id',
        {},
        el(
          'table.Bs.nH.iY',
          { cellpadding: 0, role: 'presentation' },
          el('tbody', {}, el('tr', {}, el('td.Bu', {}, el('div.nH.if', {}, subject, below)), el('td.Bu.y3', {}, el('div.nH.adC')))),
        ),
      );
    case 'pane':
      return el('div.aia', {}, el('div.ao9', {}, el('div.nH', {}, el('div.nH.a98.iY', {}, subject, below))));
    case 'a98':
      return el('div.nH.g.id', {}, el('div.nH.a98.iY', {}, subject, below));
  }
}
