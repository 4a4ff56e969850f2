import en from './en.json' with { type: 'json' };
import { formatParts } from './format-message.ts';

export type TextKey = keyof typeof en;
export type Catalogue = Readonly<Record<TextKey, string>>;
type Values = Readonly<Record<string, string | number>>;

let catalogue: Catalogue = en;
let locale = 'en';

/** Switches every text to another language; English until then. Dates follow the same locale. */
export function speak(texts: Catalogue, language: string): void {
  catalogue = texts;
  locale = language;
}

/** The language of the texts, for dates and numbers beside them. */
export const language = (): string => locale;

/** A text of the catalogue with its values filled in. */
export const text = (key: TextKey, values: Values = {}): string => formatParts(catalogue[key], values, locale).join('');

/** The same with elements among the values, as a list of children. */
export const rich = <T>(key: TextKey, values: Readonly<Record<string, T | string | number>>): (T | string | number)[] =>
  formatParts(catalogue[key], values, locale);
