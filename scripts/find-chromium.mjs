import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What a headless, offline, rootable Chromium needs for our tests; extensions load only in the new headless mode. */
export const chromiumArgs = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const isExecutable = path => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Chromium builds that Playwright downloaded, newest first. */
function inPlaywrightCache() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter(name => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  return builds.flatMap(build => ['chrome-linux/chrome', 'chrome-linux64/chrome'].map(path => join(cache, build, path)));
}

/**
 * A Chromium that loads unpacked extensions: `CHROME_PATH`, then the PATH, then Playwright's cache; null when there is none.
 * Branded Chrome is left out: since version 137 it ignores `--load-extension`.
 * @returns {string | null}
 */
export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(dir => ['chromium', 'chromium-browser'].map(name => join(dir, name)));
  return [...onPath, ...inPlaywrightCache()].find(isExecutable) ?? null;
}
