import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder may import besides itself and the domain; `type:` allows types only. This table is the architecture. */
const allowed: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/mail': [],
  'src/protocol': ['valibot'],
  'src/platform': ['src/protocol', 'valibot', 'webextension-polyfill'],
  'src/data': ['firebase', 'valibot'],
  'src/state': ['@preact/signals-core', 'type:src/protocol', 'type:src/platform'],
  'src/ui': ['preact', 'intl-messageformat'],
  'content-scripts': ['src/mail', 'src/platform', 'src/state', 'src/ui', 'preact', '@preact/signals-core', 'type:src/protocol'],
  popup: ['src/platform', 'src/state', 'src/ui', 'preact', '@preact/signals', 'type:src/protocol'],
  background: ['src/data', 'src/mail/tables.ts', 'src/platform', 'src/protocol', 'firebase', 'valibot'],
};

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g;

type Import = { file: string; path: string; type: boolean };

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name));

const place = (file: string, path: string): string =>
  path.startsWith('#') ? path.replace('#', 'src/') : path.startsWith('.') ? join(dirname(file), path) : path;

const importsOf = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, named, dynamic, bare]) => ({
    file,
    path: place(file, (named ?? dynamic ?? bare) as string).replace(/\?.*$/, ''),
    type: type !== undefined,
  }));

const isUnder = (path: string, home: string) => path === home || path.startsWith(`${home}/`);

const mayImport = (folder: string, { path, type }: Import): boolean =>
  isUnder(path, folder) ||
  isUnder(path, 'src/domain') ||
  (allowed[folder] ?? []).some(rule => (rule.startsWith('type:') ? type && isUnder(path, rule.slice(5)) : isUnder(path, rule)));

describe('the arrows between folders', () => {
  test.each(Object.keys(allowed))('%s imports only what it may', folder => {
    const imports = filesOf(folder).flatMap(importsOf);
    expect(imports.length === 0 && folder !== 'src/domain' ? 'no imports were read' : '').toBe('');
    expect(imports.filter(one => !mayImport(folder, one))).toEqual([]);
  });

  test('every folder with source is in the table', () => {
    const found = [...readdirSync('src').map(name => `src/${name}`), 'content-scripts', 'popup', 'background'];
    expect(found.sort()).toEqual(Object.keys(allowed).sort());
  });
});

describe('docs/architecture.md', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');

  test('shows this very table', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, folder, may]) => [
      folder,
      [...(may ?? '').matchAll(/`([^`]+)`/g)].map(([, one]) => one),
    ]);
    expect(Object.fromEntries(rows)).toEqual(allowed);
  });

  test('names only files that exist', () => {
    const named = [...page.matchAll(/`((?:src|content-scripts|background|popup|tests|scripts|docs)\/[\w./-]*)`/g)].map(
      ([, path]) => path as string,
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(path => !existsSync(path))).toEqual([]);
  });
});

describe('who may touch what', () => {
  const everywhere = Object.keys(allowed).flatMap(filesOf);

  test("Gmail's and Outlook's markup is named only in src/mail", () => {
    const markup = /data-legacy-thread-id|data-convid|\.zA\b|h2\.hP|ReadingPaneContainer|UniqueMessageBody/;
    expect(
      everywhere.filter(file => !file.startsWith('src/mail/') && !file.includes('page-world') && markup.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
  });

  test('only src/data and the background know Firebase', () => {
    expect(
      everywhere.flatMap(importsOf).filter(({ file, path }) => isUnder(path, 'firebase') && !/^(src\/data|background)\//.test(file)),
    ).toEqual([]);
  });

  test('nothing sets HTML from a string', () => {
    const html = /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/;
    expect(everywhere.filter(file => html.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
