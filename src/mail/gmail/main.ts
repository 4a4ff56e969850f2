import { isSwitchedOff } from '#mail/dom.ts';
import { findAll } from '#mail/selector-table.ts';
import { selectors } from './selectors.ts';

/** The view on screen, or all that a window of one thread or one composer shows. */
export const mainOf = (page: Document): HTMLElement | null => findAll(page, selectors.main).find(one => !isSwitchedOff(one)) ?? null;
