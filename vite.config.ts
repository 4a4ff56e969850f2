import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** The one build; content scripts become self-contained IIFE files, so nothing needs to be web-accessible. */
export default defineConfig({
  plugins: [crx({ manifest: manifest as never, browser: 'chrome' })],
  // What the polyfill adds, browsers with Manifest V3 have; its 3 kB are worth more in a mail page.
  resolve: { alias: { 'webextension-polyfill': new URL('src/platform/native-browser.ts', import.meta.url).pathname } },
  // The Firebase project that a published build uses when the team brings none of its own.
  define: {
    __FIREBASE_CONFIG__: JSON.stringify(process.env.OUTRIGGER_FIREBASE_CONFIG ?? ''),
    // The public key of whoever may repair the adapters of this build without a release; see docs/when-the-webmail-changes.md.
    __REPAIR_KEY__: JSON.stringify(process.env.OUTRIGGER_REPAIR_KEY ?? ''),
  },
  build: { outDir: 'dist/chrome', emptyOutDir: true, target: 'chrome120', modulePreload: false, sourcemap: false },
  logLevel: 'warn',
});
