import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** What a content script has under way, each in a few words; `widest` counts the observers of the whole document that there ever were. */
export type Account = { observers: string[]; listeners: string[]; timers: string[]; widest: number };

type Scripts = { js: string[]; world?: string }[];

/** A copy of the built extension whose content scripts are preceded by one that keeps account of them; nothing else differs. Returns its folder. */
export async function withLedger(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'outrigger-ledger-'));
  await cp(extension, folder, { recursive: true });
  await build({ entryPoints: [join(import.meta.dirname, 'script.ts')], outfile: join(folder, 'ledger.js'), bundle: true, format: 'iife' });
  const path = join(folder, 'manifest.json');
  const manifest: { content_scripts: Scripts } = JSON.parse(await readFile(path, 'utf8'));
  for (const script of manifest.content_scripts) if (script.world !== 'MAIN') script.js.unshift('ledger.js');
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

/** What our content script in this page has under way now. */
export const accountOf = (page: Page): Promise<Account> =>
  page.evaluate(
    () =>
      new Promise<Account>(resolve => {
        document.addEventListener('ledger-tell', event => resolve(JSON.parse((event as CustomEvent<string>).detail)), { once: true });
        document.dispatchEvent(new CustomEvent('ledger-ask'));
      }),
  );
