import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const rows = page.split('\n').filter(line => /^\| (?!---|actor|threat|asset)/.test(line) && line.includes('`tests/'));

test('every promise of docs/security.md names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(25);
  const named = [...page.matchAll(/`(tests\/[\w./-]*)`/g)].map(([, path]) => path as string);
  expect(named.filter(path => !existsSync(path) || path.endsWith('/'))).toEqual([]);
});
