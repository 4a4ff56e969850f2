import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const sources = ['src', 'content-scripts', 'background', 'popup', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json'];
const dist = resolve('dist/chrome');

async function newest(path: string): Promise<number> {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const names = await readdir(path, { recursive: true });
  return Math.max(...names.map(name => statSync(join(path, name)).mtimeMs));
}

/** The folder of the built extension; builds it when it is missing or older than its sources. */
export async function builtExtension(): Promise<string> {
  const manifest = join(dist, 'manifest.json');
  const times = await Promise.all(sources.map(newest));
  if (!existsSync(manifest) || statSync(manifest).mtimeMs < Math.max(...times)) {
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build']);
  }
  return dist;
}
