import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefox } from 'playwright-core';
import { findFirefox } from '../../../scripts/find-firefox.mjs';
import type { Browser, BrowserOptions } from '../browser.ts';
import { openMailProxy } from './mail-proxy.ts';

const DEFAULT_WINDOW = { width: 1440, height: 900 };

const idOf = async (extension: string): Promise<string> =>
  JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8')).browser_specific_settings.gecko.id;

/** A real Firefox with the extension built for it, a profile of its own, and the mail hosts led to the lab. */
export async function openFirefox({
  extension,
  labPort,
  headless = true,
  dark = false,
  window = { x: 0, ...DEFAULT_WINDOW },
  locale = 'en-US',
}: BrowserOptions): Promise<Browser> {
  const executable = findFirefox();
  if (!executable) throw new Error('No Firefox was found. Run `npm run bootstrap`, or set FIREFOX_PATH to one.');
  const profile = await mkdtemp(join(tmpdir(), 'outrigger-profile-'));
  const proxy = await openMailProxy(labPort);
  const extensionId = randomUUID();
  const context = await firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox', // A Firefox as Mozilla builds it, over WebDriver BiDi.
    executablePath: join(import.meta.dirname, 'relay.mjs'),
    env: { ...process.env, FIREFOX_PATH: executable, STAGE_EXTENSION: extension },
    args: ['--remote-allow-system-access'], // Without it, the extension's own pages may not be opened.
    headless,
    locale,
    viewport: headless ? { width: window.width, height: window.height } : null,
    ignoreHTTPSErrors: true,
    firefoxUserPrefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.failover_direct': false,
      'extensions.webextensions.uuids': JSON.stringify({ [await idOf(extension)]: extensionId }),
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  });
  return {
    context,
    extensionId,
    async popup() {
      const page = await context.newPage();
      await page.setViewportSize({ width: 360, height: 560 });
      await page.goto(`moz-extension://${extensionId}/popup/index.html`);
      return page;
    },
    async close() {
      await context.close();
      await proxy.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
