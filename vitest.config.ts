import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/find-chromium.mjs';

const slow = { testTimeout: 120_000, hookTimeout: 180_000 };

/** Five kinds of tests; docs/architecture.md says what each is for. */
export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], setupFiles: 'tests/speak-english.ts' } },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.{ts,tsx}'],
          setupFiles: 'tests/speak-english.ts',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? '', args: [...chromiumArgs] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/rules/{matrix,hostile,fuzz}*.test.ts'],
          globalSetup: 'tests/rules/global-setup.ts',
          fileParallelism: false,
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'background',
          include: ['tests/rules/**/*.test.ts'],
          exclude: ['tests/rules/{matrix,hostile,fuzz}*.test.ts'],
          globalSetup: 'tests/rules/global-setup.ts',
          fileParallelism: false,
          ...slow,
        },
      },
      { extends: true, test: { name: 'extension', include: ['tests/extension/**/*.test.ts'], fileParallelism: false, ...slow } },
    ],
  },
  define: { __FIREBASE_CONFIG__: '""' },
  optimizeDeps: {
    include: ['preact', 'preact/jsx-runtime', '@preact/signals', '@preact/signals-core', 'valibot', 'intl-messageformat', 'axe-core'],
  },
});
