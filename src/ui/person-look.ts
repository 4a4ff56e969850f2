import { oneLine } from './harmless.ts';
import { text } from './texts/text.ts';

/** Grounds that carry white text at a contrast of 4.5 or more. */
export const PERSON_COLORS = [
  '#c5221f',
  '#b5400d',
  '#8c5a00',
  '#4f7000',
  '#188038',
  '#007a80',
  '#0b72b5',
  '#1967d2',
  '#5b57c7',
  '#8430ce',
  '#b31b8a',
  '#a83a5b',
] as const;

/** The same person has the same colour everywhere, because it is made from the uid alone. */
export function colorOf(uid: string): string {
  let hash = 0x811c9dc5;
  for (const char of uid) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return PERSON_COLORS[(hash >>> 8) % PERSON_COLORS.length] ?? PERSON_COLORS[0];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const SAID = /[\p{L}\p{N}\p{Emoji}]/u;
const firstLetter = (word: string) => [...graphemes.segment(word)].find(({ segment }) => SAID.test(segment))?.segment ?? '';

/** At most two letters: of the first and the last word. "?" when the name is not known. */
export function initials(name: string): string {
  const words = oneLine(name)
    .split(/[\s@._-]+/u)
    .filter(word => SAID.test(word));
  const [first = '?', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return `${firstLetter(first)}${last && firstLetter(last)}`.toLocaleUpperCase();
}

/** A whole name, or the words for someone who left. */
export const fullName = (name: string): string => oneLine(name) || text('person.former');

/** What colleagues call each other: the first word of the name. */
export const firstName = (name: string): string => oneLine(fullName(name).split(/\s/u)[0] ?? '', 40);
