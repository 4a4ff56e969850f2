// Embeddings, overrides and isolates reorder what follows them; the other control characters have no look of their own.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const named = (char: string) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Foreign text with its control characters written out, so that nothing is hidden and nothing reorders its surroundings. */
export const harmless = (foreign: string): string => foreign.replaceAll('\r\n', '\n').replace(CONTROLS, named);

/** The same on one line and cut to `most` characters, for names, tooltips and labels. */
export function oneLine(foreign: string, most = 120): string {
  const line = harmless(foreign.slice(0, most * 4))
    .replace(/\s+/gu, ' ')
    .trim();
  const chars = [...line];
  return chars.length <= most ? line : `${chars.slice(0, most - 1).join('')}…`;
}
