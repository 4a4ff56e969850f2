import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file at or below each of these paths, named from `root` on with forward slashes. */
export function readFiles(root: string, paths: readonly string[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const whole = join(root, path);
    if (statSync(whole).isDirectory()) {
      const inside = readdirSync(whole).map(name => (path === '.' ? name : `${path}/${name}`));
      for (const [name, bytes] of readFiles(root, inside)) files.set(name, bytes);
    } else files.set(path, readFileSync(whole));
  }
  return files;
}
