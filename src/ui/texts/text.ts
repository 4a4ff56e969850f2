import { formatParts } from './format-message.ts';

/** Every text there is. */
export type TextKey =
  | keyof typeof import('./en.json')
  | keyof typeof import('./en-own-pages.json')
  | keyof typeof import('./en-troubles.json')
  | keyof typeof import('./en-workspace.json')
  | keyof typeof import('./en-data.json');
type Values<T> = Readonly<Record<string, T | string | number>>;
/** The text of a name, empty when there is none. */
type Lookup = (key: TextKey) => string;

let lookUp: Lookup = () => '';
let known = new Map<string, string>();
let locale = 'en';

/** From now on texts come from here, in the language that the catalogue says it is in. */
export function speak(lookup: Lookup): void {
  lookUp = lookup;
  known = new Map();
  locale = lookup('manifest.language') || 'en';
}

function find(key: TextKey): string {
  const found = known.get(key) ?? (lookUp(key) || key);
  known.set(key, found);
  return found;
}

/** The language of the texts, for dates and numbers beside them. */
export const language = (): string => locale;

/** Which way the texts run; the page around them may run the other way. */
export const direction = (): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr');

/** A text with elements among its values, as a list of children. A text that nobody knows shows as its name. */
export const rich = <T>(key: TextKey, values: Values<T>): (T | string | number)[] => formatParts(find(key), values, locale);

/** A text of the catalogue with its values filled in. */
export const text = (key: TextKey, values: Values<never> = {}): string => rich(key, values).join('');
