import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../stage/build.ts';

let dist: string;
let scripts: { name: string; text: string }[];
let manifest: Record<string, unknown>;

beforeAll(async () => {
  dist = await builtExtension();
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:js|html)$/.test(name));
  scripts = names.map(name => ({ name, text: readFileSync(join(dist, name), 'utf8') }));
  manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
});

const withMatch = (pattern: RegExp) =>
  scripts.filter(({ text }) => pattern.test(text)).map(({ name, text }) => `${name}: ${text.match(pattern)?.[0]}`);

describe('the built extension', () => {
  test('holds no code that makes code from text', () => {
    // A method that happens to be called so, and its definition, are no calls of the global function.
    expect(withMatch(/(?<![.\w$])eval\s*\((?![^()]*\)\s*\{)|\bnew Function\s*\(|[^.\w]Function\s*\(\s*["'`]/)).toEqual([]);
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
    expect(manifest.permissions).toEqual(['storage', 'alarms']);
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
});
