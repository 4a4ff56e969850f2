import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const sources = [
  'src',
  'content-scripts',
  'background',
  'popup',
  'public',
  'scripts/build',
  'manifest.json',
  'manifest.firefox.json',
  'vite.config.ts',
  'package-lock.json',
];

export type Family = 'chrome' | 'firefox';

async function newest(path: string): Promise<number> {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const names = await readdir(path, { recursive: true });
  return Math.max(...names.map(name => statSync(join(path, name)).mtimeMs));
}

/** The folder of the extension built for this family of browsers; builds it when it is missing or older than its sources. */
export async function builtExtension(family: Family = 'chrome'): Promise<string> {
  const dist = resolve('dist', family);
  const manifest = join(dist, 'manifest.json');
  const times = await Promise.all(sources.map(newest));
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < Math.max(...times)) {
    // The test runner's NODE_ENV would make another build than the one that people get.
    const env = { ...process.env, NODE_ENV: 'production' };
    const mode = family === 'firefox' ? family : 'production';
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode], { env });
  }
  return dist;
}
