import { describe, expect, test } from 'vitest';
import { harmless, oneLine } from '#ui/harmless.ts';
import { mentionAt, mentionsIn } from '#ui/mention.ts';
import { noteParts } from '#ui/note-parts.ts';
import { colorOf, firstName, initials, PERSON_COLORS } from '#ui/person-look.ts';

test.each([
  ['bidi overrides are written out', 'a\u202Egnp.exe', 'a[U+202E]gnp.exe'],
  ['so are isolates, null and escape', '\u2066\u0000\u001b', '[U+2066][U+0000][U+001B]'],
  ['marks that Hebrew, Arabic and emoji need stay', 'א\u200F👩‍🚀', 'א\u200F👩‍🚀'],
  ['line breaks stay', 'a\r\nb\tc', 'a\nb\tc'],
])('%s', (_, foreign, shown) => expect(harmless(foreign)).toBe(shown));

test('a name is one line of bounded length, and cutting shows', () => {
  expect(oneLine(' a\n\n b ')).toBe('a b');
  expect([...oneLine('😀'.repeat(10_000), 50)]).toHaveLength(50);
  expect(oneLine('x'.repeat(200), 50)).toMatch(/…$/);
});

describe('a note is text', () => {
  const kinds = (body: string, names: string[] = []) => noteParts(body, names).map(({ kind, text }) => `${kind}:${text}`);
  test.each<[string, string, string[], string[]]>([
    ['markup stays words', '<b>x</b>', [], ['text:<b>x</b>']],
    ['https leads somewhere', 'see https://a.test/b?c=1.', [], ['text:see ', 'link:https://a.test/b?c=1', 'text:.']],
    ['nothing else does', 'javascript:alert(1) http://a.test data:x', [], ['text:javascript:alert(1) http://a.test data:x']],
    ['no address, no link', 'https://[', [], ['text:https://[']],
    ['the longest name wins', '@Ann Lee, @Ann', ['Ann', 'Ann Lee'], ['mention:@Ann Lee', 'text:, ', 'mention:@Ann']],
    ['only who is meant', '@Zoe', ['Ann'], ['text:@Zoe']],
    ['a name is no pattern', '@A.* @Abc', ['A.*'], ['mention:@A.*', 'text: @Abc']],
  ])('%s', (_, body, names, parts) => expect(kinds(body, names)).toEqual(parts));

  test('a look-alike host shows as where it leads', () => {
    expect(kinds('https://аpple.com/x')).toEqual(['link:https://xn--pple-43d.com/x']);
  });

  test('10,000 characters that almost are a link take no noticeable time', () => {
    expect(noteParts('https://'.repeat(1250), [])).toHaveLength(1);
  });
});

test.each([
  ['hello @be', 9, { query: 'be', start: 6, end: 9 }],
  ['@', 1, { query: '', start: 0, end: 1 }],
  ['(@דנה', 5, { query: 'דנה', start: 1, end: 5 }],
  ['mail me@acme', 12, null],
  ['@ben done', 9, null],
])('a mention is being typed: %s', (text, caret, found) => expect(mentionAt(text, caret)).toEqual(found));

test('mentions are those that stand in the text at the end', () => {
  const people = [
    { uid: '1', name: 'Ann' },
    { uid: '2', name: 'Ann Lee' },
    { uid: '3', name: '' },
  ];
  expect(mentionsIn('@Ann Lee please', people)).toEqual(['2']);
  expect(mentionsIn('@Ann and @Ann Lee', people)).toEqual(['2', '1']);
  expect(mentionsIn('nobody', people)).toEqual([]);
});

test.each([
  ['Alice Archer', 'AA', 'Alice'],
  ['ben@acme.test', 'BT', 'ben@acme.test'],
  ['Ana Maria de Souza', 'AS', 'Ana'],
  ['דנה כהן', 'דכ', 'דנה'],
  ['👩‍🚀 Zoe', '👩‍🚀Z', '👩‍🚀'],
  ['<img src=x>', 'IS', '<img'],
  ['\u202E\u202E', 'U', '[U+202E][U+202E]'],
])('initials and first name of %s', (name, letters, first) => {
  expect(initials(name)).toBe(letters);
  expect(firstName(name)).toBe(first);
});

test('a person keeps their colour, people differ', () => {
  expect(colorOf('alice')).toBe(colorOf('alice'));
  expect(new Set(Array.from({ length: 200 }, (_, index) => colorOf(`uid${index}`))).size).toBe(PERSON_COLORS.length);
});

const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string) => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

test.each(PERSON_COLORS)('white initials can be read on %s', color => {
  expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThanOrEqual(4.5);
});
