import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogues } from '../../scripts/build/locales.ts';
import { openBrowser } from '../stage/browser.ts';
import { builtExtension } from '../stage/build.ts';

const catalogues = readCatalogues('src/ui/texts');

test.each([
  ['de', 'de'],
  ['fr', 'en'],
])('a browser in %s speaks %s', async (language, spoken) => {
  const browser = await openBrowser({ extension: await builtExtension(), labPort: 1, language });
  try {
    const popup = await browser.popup();
    // The page that a browser shows in which nobody has done anything yet.
    const words = catalogues.get(spoken)?.['popup.agreeFirst'] ?? '';
    await popup.getByRole('heading', { name: words, exact: true }).waitFor({ timeout: 60_000 });
    expect(await popup.locator('html').getAttribute('lang')).toBe(spoken);
    expect(await popup.locator('body').textContent()).not.toMatch(/\bpopup[._]\w/);
  } finally {
    await browser.close();
  }
});

test('no script carries a text', async () => {
  const dist = await builtExtension();
  for (const script of ['gmail', 'outlook']) {
    const code = readFileSync(join(dist, 'content-scripts', `${script}.iife.js`), 'utf8');
    expect(code).not.toMatch(/Assigned to|Zuständig/);
  }
});
