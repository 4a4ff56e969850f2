import en from './en.json' with { type: 'json' };
import { formatParts } from './format-message.ts';

/** Every text there is: those of the mail pages are always loaded, those of our own pages are learned where they are shown. */
export type TextKey = keyof typeof en | keyof typeof import('./en-own-pages.json');
type Values<T> = Readonly<Record<string, T | string | number>>;

let catalogue: Readonly<Record<string, string>> = en;
let locale = 'en';

/** Adds texts, or replaces them by those of another language; dates follow `language`. */
export function learn(texts: Readonly<Record<string, string>>, language = locale): void {
  catalogue = { ...catalogue, ...texts };
  locale = language;
}

/** The language of the texts, for dates and numbers beside them. */
export const language = (): string => locale;

/** Which way the texts run; the page around them may run the other way. */
export const direction = (): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|yi)\b/.test(locale) ? 'rtl' : 'ltr');

/** A text with elements among its values, as a list of children. A text that was not learned shows as its key. */
export const rich = <T>(key: TextKey, values: Values<T>): (T | string | number)[] => formatParts(catalogue[key] ?? key, values, locale);

/** A text of the catalogue with its values filled in. */
export const text = (key: TextKey, values: Values<never> = {}): string => rich(key, values).join('');
