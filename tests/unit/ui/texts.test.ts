import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, expect, test } from 'vitest';
import { formatParts } from '#ui/texts/format-message.ts';
import { rich, text } from '#ui/texts/text.ts';
import { catalogue, speakFrom } from '../../texts.ts';

const all = catalogue('en');
afterEach(() => speakFrom({}));

const valuesOf = (message: string, n: number) =>
  Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name]) => [name ?? '', name === 'n' ? n : `<${name}>`]));

test('every text reads as a full parser of ICU messages reads it', () => {
  for (const message of Object.values(all)) {
    for (const n of [0, 1, 2, 1234]) {
      const values = valuesOf(message, n);
      expect(formatParts(message, values, 'en').join('')).toBe(String(new IntlMessageFormat(message, 'en').format(values)));
    }
  }
});

test.each([
  ['{n, plural, =0 {none} one {# file} few {# soubory} other {# files}}', 'cs', [0, 1, 3, 10]],
  ['{n, plural, one {{name} has # note} other {{name} has # notes}} now', 'en', [1, 2000]],
  ['{name, select, Ben {he} other {{n, plural, one {it} other {they}}}}', 'en', [1, 2]],
])('%s in %s', (message, locale, numbers) => {
  for (const n of numbers) {
    const values = { n, name: 'Ben' };
    expect(formatParts(message, values, locale).join('')).toBe(new IntlMessageFormat(message, locale).format(values));
  }
});

test('a brace that is never closed is an error, not half a text', () => {
  expect(() => formatParts('{n, plural, one {a}', {}, 'en')).toThrow(SyntaxError);
});

test('an element stays an element among the words', () => {
  const element = { tag: 'bdi' };
  expect(rich('banner.replying', { names: element, n: 2 })).toEqual([element, ' ', 'are', ' replying']);
});

test('another language replaces what it has, and numbers follow it', () => {
  speakFrom({ 'manifest.language': 'de', 'badge.notes': '{n, plural, one {# Notiz} other {# Notizen}}' });
  expect(text('badge.notes', { n: 1234 })).toBe('1.234 Notizen');
  expect(text('badge.unassigned')).toBe('Unassigned');
});

const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** `problem.${code}.what` stands for every key of that shape. */
const asPattern = (key: string) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{.*?\}/g, '\\w+')}$`);

test('every text is used somewhere', () => {
  const used = (code: string) => [...code.matchAll(/['`]([a-z]\w*\.[\w.${}]+)['`]/g)].map(([, key]) => asPattern(key ?? ''));
  const manifest = [...readFileSync('manifest.json', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name.replaceAll('_', '.'));
  const anywhere = [...used(sources('src/ui')), ...used(sources('popup'))];
  expect(Object.keys(all).filter(key => !manifest.includes(key) && !anywhere.some(pattern => pattern.test(key)))).toEqual([]);
});
