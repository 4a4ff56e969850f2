import { type OutlookVariants, outlookVariantsIn } from '../variants.ts';

export type Variants = OutlookVariants;

/** What this page was asked to be. */
export const variants: Variants = outlookVariantsIn(new URLSearchParams(location.search), document.cookie);

/** The part of the address's query that asks for variants, with its question mark; for addresses that the page makes itself. */
export function labQuery(more: Readonly<Record<string, string>> = {}): string {
  const asked = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith('lab-'));
  const query = new URLSearchParams([...Object.entries(more), ...asked]).toString();
  return query && `?${query}`;
}
