import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** One build for each browser family; `--mode firefox` will select the other manifest. */
export default defineConfig({
  plugins: [crx({ manifest: manifest as never, browser: 'chrome' })],
  define: { __FIREBASE_CONFIG__: JSON.stringify(process.env['OUTRIGGER_FIREBASE_CONFIG'] ?? '') },
  build: { outDir: 'dist/chrome', emptyOutDir: true, target: 'chrome120', modulePreload: false, sourcemap: false },
});
