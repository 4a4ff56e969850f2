import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowser } from '../stage/browser.ts';
import { builtExtension } from '../stage/build.ts';

test.each([
  ['de', 'de', 'Anmelden'],
  ['fr', 'en', 'Sign in'],
])('a browser in %s speaks %s', async (language, spoken, word) => {
  const browser = await openBrowser({ extension: await builtExtension(), labPort: 1, language });
  try {
    const popup = await browser.popup();
    await popup.getByRole('button', { name: word, exact: true }).waitFor({ timeout: 60_000 });
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
