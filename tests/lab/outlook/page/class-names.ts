/** Class names that outsiders have seen for years in the real page; the rest get a name of the same kind. */
const SEEN: Readonly<Record<string, string>> = {
  'o-row': 'jGG6V',
  'o-row-inner': 'Cz7T5',
  'o-row-subject': 'TtcXM',
  'o-row-unread': 'DLvHz',
  'o-row-columns': 'threeColumnCirclePersonaDivWidthM',
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The class in the page for one of ours (`o-…`): five characters that say nothing, as in the real build. */
export function hashed(name: string): string {
  const seen = SEEN[name];
  if (seen) return seen;
  let hash = 5381;
  for (const char of name) hash = (Math.imul(hash, 33) ^ char.charCodeAt(0)) >>> 0;
  let text = LETTERS[hash % 52] ?? 'a';
  for (let rest = Math.floor(hash / 52); text.length < 6; rest = Math.floor(rest / 62) + 7) text += LETTERS[rest % 62] ?? 'a';
  return text;
}

/** A class attribute with our names hashed; other names stay. */
export const classes = (names: string): string =>
  names
    .split(/\s+/)
    .filter(Boolean)
    .map(name => (name.startsWith('o-') ? hashed(name) : name))
    .join(' ');
