import { harmless } from './harmless.ts';

export type NotePart = { kind: 'text' | 'mention' | 'link'; text: string };

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A link is written out as the address it leads to, so that what is read is where one goes. */
function link(found: string): NotePart | null {
  if (!found.startsWith('https://')) return null;
  try {
    return { kind: 'link', text: new URL(found).href };
  } catch {
    return null;
  }
}

/** Splits a note into text, mentions (of the names given) and https links. Text only: nothing in a note is ever markup. */
export function noteParts(body: string, mentionedNames: readonly string[]): NotePart[] {
  const names = mentionedNames.filter(Boolean).sort((a, b) => b.length - a.length);
  const mentions = names.map(name => escaped(`@${name}`));
  const pattern = new RegExp(`(${[...mentions, 'https://[^\\s<>"\'`]+[^\\s<>"\'`.,;:!?)\\]}]'].join('|')})`, 'u');
  const pieces = harmless(body).split(pattern).filter(Boolean);
  return pieces.map(piece => {
    if (piece.startsWith('@') && names.includes(piece.slice(1))) return { kind: 'mention', text: piece };
    return link(piece) ?? { kind: 'text', text: piece };
  });
}
