import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Texts = Readonly<Record<string, string>>;

/** All texts of each language: `de.json` and `de-own-pages.json` in the folder together are `de`. */
export function readCatalogues(folder: string): ReadonlyMap<string, Texts> {
  const found = new Map<string, Texts>();
  for (const name of readdirSync(folder).sort()) {
    const [, language] = /^([a-z]{2,3}(?:_[A-Z]{2})?)(?:-[\w-]+)?\.json$/.exec(name) ?? [];
    if (language) found.set(language, { ...found.get(language), ...JSON.parse(readFileSync(join(folder, name), 'utf8')) });
  }
  return found;
}

/**
 * A catalogue as browsers read it. Their names hold no dot and no capitals of their own, and a dollar sign would begin a placeholder of theirs,
 * so all three are refused here instead of being lost there.
 */
export function messagesOf(texts: Texts): Record<string, { message: string }> {
  const named = Object.entries(texts).map(([key, message]) => {
    if (!/^[A-Za-z0-9.]+$/.test(key)) throw new Error(`A text cannot have this name: ${key}`);
    if (message === '' || message.includes('$')) throw new Error(`The text ${key} is empty or holds a dollar sign.`);
    return [key.replaceAll('.', '_'), { message }] as const;
  });
  if (new Set(named.map(([name]) => name.toLowerCase())).size < named.length) throw new Error('Two texts differ in capitals only.');
  return Object.fromEntries(named);
}

/** Puts the catalogues of `folder` into the build where browsers look for them, so that no script carries a text. */
export const locales = (folder: string): Plugin => ({
  name: 'outrigger:locales',
  generateBundle() {
    for (const [language, texts] of readCatalogues(folder)) {
      const source = `${JSON.stringify(messagesOf(texts), null, 1)}\n`;
      this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source });
    }
  },
});
