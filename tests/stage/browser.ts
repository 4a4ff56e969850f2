import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { resolverRules } from './lab-hosts.ts';

export type Window = { x: number; width: number; height: number };
export type BrowserOptions = {
  extension: string;
  labPort: number;
  headless?: boolean;
  dark?: boolean;
  window?: Window;
  locale?: string;
  language?: string;
};

export type Browser = {
  context: BrowserContext;
  extensionId: string;
  /** The popup's page in a tab, so that it stays open while other things happen. */
  popup(): Promise<Page>;
  close(): Promise<void>;
};

async function extensionIdOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  return new URL(worker.url()).host;
}

/** A real Chromium with the built extension, a profile of its own, and the mail hosts mapped to the lab. */
export async function openBrowser({
  extension,
  labPort,
  headless = true,
  dark = false,
  window,
  locale = 'en-US',
  language = 'en-US',
}: BrowserOptions): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found. Run `node scripts/bootstrap.mjs`, or set CHROME_PATH to one.');
  const profile = await mkdtemp(join(tmpdir(), 'outrigger-profile-'));
  const { x, width, height } = window ?? { x: 0, width: 1440, height: 900 };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // Playwright's own headless mode loads no extensions; the new one below does.
    locale,
    colorScheme: dark ? 'dark' : 'light',
    viewport: headless ? { width, height } : null,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
    args: [
      ...chromiumArgs,
      ...(headless ? ['--headless=new'] : []),
      // The browser's own language, in which extensions speak.
      `--lang=${language}`,
      `--window-size=${width},${height}`,
      `--window-position=${x},0`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=${resolverRules(labPort)}`,
      '--ignore-certificate-errors',
    ],
  });
  // Functions that are sent into a page may carry this helper of the compiler's.
  await context.addInitScript('globalThis.__name ??= value => value');
  const extensionId = await extensionIdOf(context);
  return {
    context,
    extensionId,
    async popup() {
      const page = await context.newPage();
      await page.setViewportSize({ width: 360, height: 560 });
      await page.goto(`chrome-extension://${extensionId}/popup/index.html`);
      return page;
    },
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
