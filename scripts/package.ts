import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from './package/read-files.ts';
import { buildNotes, SOURCES } from './package/source.ts';
import { type Entries, zip } from './package/zip.ts';

/** Builds the files for the stores into `packages/`, the same bytes each time; docs/store.md says what goes where. */
const out = 'packages';
const { version } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { version: string };

function build(mode: string, folder: string): Entries {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--outDir', folder, '--logLevel', 'error'];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) {
    console.error('The build failed, so nothing was packaged.');
    process.exit(1);
  }
  // Vite's own list of what came from where is of no use to a store.
  return new Map([...readFiles(folder, ['.'])].filter(([name]) => !name.startsWith('.vite/')));
}

function write(kind: string, entries: Entries) {
  const bytes = zip(entries);
  const path = join(out, `outrigger-${version}-${kind}.zip`);
  writeFileSync(path, bytes);
  console.log(`${path}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
write('chrome', build('production', join(out, 'chrome')));
write('firefox', build('firefox', join(out, 'firefox')));
write('source', readFiles('.', SOURCES).set('BUILDING.md', Buffer.from(buildNotes(version, process.env))));
