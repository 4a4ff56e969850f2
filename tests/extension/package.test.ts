import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzip } from '../stage/unzip.ts';

const folder = mkdtempSync(join(tmpdir(), 'outrigger-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packages what is in this folder, as `npm run package` does, with a config as a published build has one. */
async function packaged(root: string): Promise<Map<string, Buffer>> {
  const env = { ...process.env, OUTRIGGER_FIREBASE_CONFIG: '{"projectId":"demo-it’s","apiKey":"a\'b"}' };
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/package.ts'], { cwd: root, env });
  const out = join(root, 'packages');
  const zips = readdirSync(out).filter(name => name.endsWith('.zip'));
  return new Map(zips.map(name => [name.replace(/^outrigger-[\d.]+-|\.zip$/g, ''), readFileSync(join(out, name))]));
}

function unpack(bytes: Buffer, into: string) {
  for (const [name, content] of unzip(bytes)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), content);
  }
}

let first: Map<string, Buffer>;
let again: Map<string, Buffer>;
beforeAll(async () => {
  const here = join(folder, 'here');
  mkdirSync(here);
  first = await packaged(resolve('.'));
  rmSync(resolve('packages'), { recursive: true });
  unpack(first.get('source') ?? Buffer.alloc(22), here);
  symlinkSync(resolve('node_modules'), join(here, 'node_modules'));
  again = await packaged(here);
});

test('the source in its zip builds the very files of the other two, and itself', () => {
  expect([...first.keys()].sort()).toEqual(['chrome', 'firefox', 'source']);
  for (const [name, bytes] of first) expect(again.get(name)?.equals(bytes), name).toBe(true);
});

test('each zip has its manifest at the top, every language, and nothing of the workshop', () => {
  for (const name of ['chrome', 'firefox']) {
    const files = [...unzip(first.get(name) ?? Buffer.alloc(22)).keys()];
    expect(files).toEqual(expect.arrayContaining(['manifest.json', '_locales/en/messages.json', '_locales/de/messages.json']));
    expect(files.filter(file => !/\.(?:js|css|html|json|png|svg)$/.test(file))).toEqual([]);
  }
});

test('the source zip tells how it was built, quoted for a shell', async () => {
  const files = unzip(first.get('source') ?? Buffer.alloc(22));
  const notes = files.get('BUILDING.md')?.toString() ?? '';
  const [line = ''] = /^export .*$/m.exec(notes) ?? [];
  const { stdout } = await promisify(execFile)('sh', ['-c', `${line}; printf %s "$OUTRIGGER_FIREBASE_CONFIG"`]);
  expect(JSON.parse(stdout)).toEqual({ projectId: 'demo-it’s', apiKey: "a'b" });
  expect([...files.keys()].filter(name => /^(?:node_modules|dist|packages|tests|\.git)\//.test(name))).toEqual([]);
});
