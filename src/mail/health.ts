import type { Health } from '#domain/health.ts';
import type { Entry, Place, SelectorTable } from './selector-entry.ts';
import { find, findAll, selectorsOf } from './selector-table.ts';

/** The health of all entries that are due on this page, or, when the caller knows better what is on screen, in this `place`. */
export function health(table: SelectorTable, page: ParentNode, place?: Place): Health {
  const entries = Object.entries(table);
  const proven = new Set(entries.flatMap(([, entry]) => (entry.proof && find(page, entry) ? [entry.on, 'any'] : [])));
  const found: Record<string, number | null> = {};
  for (const [name, entry] of entries) {
    if (place ? entry.on !== place : !proven.has(entry.on)) continue;
    const scopes = entry.in ? scopesIn(page, table[entry.in]) : [page];
    if (scopes.length > 0) found[name] = alternativeIn(scopes, entry);
  }
  return found;
}

const scopesIn = (page: ParentNode, entry: Entry | undefined): readonly ParentNode[] => (entry ? findAll(page, entry) : [page]);

function alternativeIn(scopes: readonly ParentNode[], entry: Entry): number | null {
  const index = selectorsOf(entry).findIndex(one => scopes.some(scope => scope.querySelector(one)));
  return index < 0 ? null : index;
}
