import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import firefox from './manifest.firefox.json' with { type: 'json' };
import manifest from './manifest.json' with { type: 'json' };
import { locales } from './scripts/build/locales.ts';
import { smallerContentScripts } from './scripts/build/smaller-content-scripts.ts';
import { withoutMarkupSink } from './scripts/build/without-markup-sink.ts';

const { minimum_chrome_version, ...common } = manifest;

const browsers = {
  chrome: { manifest: { ...common, minimum_chrome_version }, target: 'chrome120' },
  firefox: { manifest: { ...common, ...firefox }, target: 'firefox142' },
} as const;

/** One build for each family of browsers; content scripts become self-contained IIFE files, so nothing needs to be web-accessible. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const { manifest, target } = browsers[browser];
  return {
    plugins: [crx({ manifest: manifest as never, browser }), locales('src/ui/texts'), withoutMarkupSink(), smallerContentScripts()],
    // What the polyfill adds, browsers with Manifest V3 have; its 3 kB are worth more in a mail page.
    resolve: { alias: { 'webextension-polyfill': new URL('src/platform/native-browser.ts', import.meta.url).pathname } },
    define: {
      // The Firebase project that a published build uses when the team brings none of its own.
      __FIREBASE_CONFIG__: JSON.stringify(process.env.OUTRIGGER_FIREBASE_CONFIG ?? ''),
      // The OAuth client of a published build, with which people sign in with Google.
      __GOOGLE_CLIENT_ID__: JSON.stringify(process.env.OUTRIGGER_GOOGLE_CLIENT_ID ?? ''),
      // The public key of whoever may repair the adapters of this build without a release; see docs/when-the-webmail-changes.md.
      __REPAIR_KEY__: JSON.stringify(process.env.OUTRIGGER_REPAIR_KEY ?? ''),
    },
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target,
      modulePreload: false,
      sourcemap: false,
      rolldownOptions: { input: { workspace: 'popup/workspace.html' } },
    },
    logLevel: 'warn',
  };
});
