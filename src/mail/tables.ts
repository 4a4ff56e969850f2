import { selectors as gmail } from './gmail/selectors.ts';
import { selectors as outlook } from './outlook/selectors.ts';
import type { SelectorTable } from './selector-entry.ts';

/** Both webmails' tables, for who judges a report or checks a repair; a mail page carries only its own. */
export const tables: Readonly<Record<'gmail' | 'outlook', SelectorTable>> = { gmail, outlook };
