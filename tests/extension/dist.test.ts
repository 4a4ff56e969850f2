import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtExtension, type Family } from '../stage/build.ts';

type Built = { dist: string; scripts: { name: string; text: string }[]; manifest: Record<string, unknown> };

async function read(family: Family): Promise<Built> {
  const dist = await builtExtension(family);
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:js|html)$/.test(name));
  return {
    dist,
    scripts: names.map(name => ({ name, text: readFileSync(join(dist, name), 'utf8') })),
    manifest: JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')),
  };
}

describe.each(['chrome', 'firefox'] as const)('the extension built for %s', family => {
  let dist: string;
  let scripts: Built['scripts'];
  let manifest: Built['manifest'];

  beforeAll(async () => {
    ({ dist, scripts, manifest } = await read(family));
  });

  const withMatch = (pattern: RegExp) =>
    scripts.filter(({ text }) => pattern.test(text)).map(({ name, text }) => `${name}: ${text.match(pattern)?.[0]}`);
  test('holds no code that makes code from text', () => {
    // A method that happens to be called so, and its definition, are no calls of the global function.
    expect(withMatch(/(?<![.\w$])eval\s*\((?![^()]*\)\s*\{)|\bnew Function\s*\(|[^.\w]Function\s*\(\s*["'`]/)).toEqual([]);
  });

  test('makes no markup from text', () => {
    expect(withMatch(/\.(?:inner|outer)HTML\s*=[^=]|\.insertAdjacentHTML\(|document\.write\(/)).toEqual([]);
  });

  test('names no script of another server', () => {
    expect(withMatch(/https?:\/\/[^"'`\s]*(?:\.js\b|recaptcha|apis\.google\.com|gstatic)[^"'`\s]*/)).toEqual([]);
    expect(withMatch(/<script[^>]+src=["']?(?:https?:)?\/\//)).toEqual([]);
  });

  test('loads code only from itself', () => {
    expect(withMatch(/createElement\(\s*["'`]script["'`]\s*\)|importScripts\s*\(/)).toEqual([]);
  });

  test('shows no page any of its files', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('asks for no more than it needs', () => {
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'identity']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest).not.toHaveProperty('host_permissions');
  });

  test('runs on the mail hosts alone', () => {
    const matches = (manifest.content_scripts as { matches: string[] }[]).flatMap(script => script.matches);
    expect([...new Set(matches)].sort()).toEqual([
      'https://mail.google.com/*',
      'https://outlook.cloud.microsoft/*',
      'https://outlook.live.com/*',
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
    ]);
  });

  test('has content scripts that are one file each', () => {
    const files = (manifest.content_scripts as { js: string[] }[]).flatMap(script => script.js);
    for (const file of files) {
      const text = readFileSync(join(dist, file), 'utf8');
      expect(text).not.toMatch(/\bimport\s*\(|(?:^|[;}\n])\s*import\s*["'{*\w]/);
    }
  });

  test('names the browsers it is for', () => {
    if (family === 'chrome')
      expect(manifest).toMatchObject({ minimum_chrome_version: '120', background: { service_worker: expect.any(String) } });
    else {
      expect(manifest).not.toHaveProperty('minimum_chrome_version');
      expect(manifest.background).toEqual({ scripts: [expect.any(String)], type: 'module' });
      // Scripts in the page's own world: 128. Hosts of content scripts granted at installing: 127. Consent for data, on Android too: 142.
      expect(manifest.browser_specific_settings).toMatchObject({
        gecko: {
          id: expect.stringMatching(/^\{[-0-9a-f]{36}\}$/),
          strict_min_version: '142.0',
          data_collection_permissions: expect.any(Object),
        },
      });
    }
  });
});
