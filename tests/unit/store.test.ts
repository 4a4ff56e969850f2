import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { readCatalogues } from '../../scripts/build/locales.ts';

const page = readFileSync('docs/store.md', 'utf8');

describe('docs/store.md', () => {
  test('gives a reason for all that the manifest asks for', () => {
    const hosts = manifest.content_scripts.flatMap(({ matches }) => matches).map(match => new URL(match.replace('*', '')).hostname);
    const asked = [...manifest.permissions, ...manifest.optional_permissions, ...hosts];
    expect(asked.filter(one => !new RegExp(`^\\| .*\`${one.replaceAll('.', '\\.')}\`.* \\| .{20,} \\|$`, 'm').test(page))).toEqual([]);
  });
});

test('name and description are as short as the stores want them, in every language', () => {
  for (const texts of readCatalogues('src/ui/texts').values()) {
    expect(texts['manifest.name']?.length).toBeLessThanOrEqual(45);
    expect(texts['manifest.description']?.length).toBeLessThanOrEqual(132);
  }
});
