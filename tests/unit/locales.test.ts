import { expect, test } from 'vitest';
import { messagesOf, readCatalogues } from '../../scripts/build/locales.ts';
import { catalogue } from '../texts.ts';

test('the files of one language are one catalogue', () => {
  const read = readCatalogues('src/ui/texts');
  expect(read.get('en')).toEqual(catalogue('en'));
  expect(read.get('en')).toMatchObject({ 'manifest.language': 'en', 'badge.assign': 'Assign…' });
});

test('every catalogue can be written as browsers read it', () => {
  for (const [language, texts] of readCatalogues('src/ui/texts')) {
    const messages = messagesOf(texts);
    expect(Object.keys(messages).length).toBe(Object.keys(texts).length);
    expect(messages['manifest_language']).toEqual({ message: language });
  }
});

test.each([
  ['a name with a dash', { 'a-b': 'x' }, 'this name'],
  ['a name with an underscore, which a dot becomes', { a_b: 'x' }, 'this name'],
  ['a placeholder of the browser’s own', { 'a.b': 'for $1' }, 'dollar sign'],
  ['nothing, which would be shown as its name', { 'a.b': '' }, 'empty'],
  ['capitals, which browsers do not see', { 'a.b': 'x', 'a.B': 'y' }, 'capitals only'],
])('%s is refused', (_, texts, why) => expect(() => messagesOf(texts)).toThrow(why));
