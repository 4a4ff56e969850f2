import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (name: string) => fileURLToPath(new URL(`./inboxsdk-extension/${name}`, import.meta.url));
const fromSdk = (name: string) => fileURLToPath(new URL(`../../node_modules/@inboxsdk/core/${name}`, import.meta.url));

/** Puts together a small extension around InboxSDK as its documentation says; the SDK's own files are copied as they are. `content` is its content script. Returns its folder. */
export async function buildInboxSdkExtension(content = source('content.ts')): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'inboxsdk-'));
  await Promise.all([
    copyFile(source('manifest.json'), join(folder, 'manifest.json')),
    copyFile(fromSdk('background.js'), join(folder, 'background.js')),
    copyFile(fromSdk('pageWorld.js'), join(folder, 'pageWorld.js')),
    build({
      entryPoints: [content],
      outfile: join(folder, 'content.js'),
      bundle: true,
      format: 'iife',
      target: 'chrome120',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      logLevel: 'silent',
    }),
  ]);
  return folder;
}
