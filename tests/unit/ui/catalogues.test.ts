import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { readCatalogues } from '../../../scripts/build/locales.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** What a message is given: names alone, for one language may need a plural where another does not. Every choice must have an "other". */
function given(elements: Elements): string[] {
  return elements.flatMap(element => {
    if (!('value' in element) || element.type === 0) return [];
    if (!('options' in element)) return [element.value];
    expect(Object.keys(element.options), element.value).toContain('other');
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => given(value))];
  });
}

const argumentsOf = (message: string) => [...new Set(given(new IntlMessageFormat(message, 'en').getAst()))].sort();

const { en = {}, ...translations } = Object.fromEntries(readCatalogues('src/ui/texts'));

test('English and German are there', () => expect(Object.keys(translations)).toEqual(['de']));

describe.each(Object.entries(translations))('%s', (_, texts) => {
  test('has every text and no other', () => {
    expect(Object.keys(en).filter(key => !(key in texts))).toEqual([]);
    expect(Object.keys(texts).filter(key => !(key in en))).toEqual([]);
  });

  test('uses the same values in every text', () => {
    const read = (all: Readonly<Record<string, string>>) => Object.entries(texts).map(([key]) => [key, argumentsOf(all[key] ?? '')]);
    expect(read(texts)).toEqual(read(en));
  });

  test('ends a sentence where English ends one', () => {
    const ends = (text = '') => /[.?…:]$/.exec(text)?.[0];
    const units = /^age\./;
    expect(Object.keys(en).filter(key => !units.test(key) && ends(texts[key]) !== ends(en[key]))).toEqual([]);
  });
});
