import { join } from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import { aptInstall, isDebian, mayUseApt } from './debian.mjs';
import { explain } from './explain.mjs';
import { isExecutable, run } from './run.mjs';

/** With fonts for every script that the lab's mail is written in. */
const DEBIAN_PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji', 'fonts-roboto'];

const CURE = 'Install Chromium yourself, or set CHROME_PATH to one.';

/**
 * A Chromium that loads unpacked extensions; null when there is one, else what is wrong.
 * @param {import('./run.mjs').Context} context
 */
export function ensureChromium(context) {
  const { root, env, say } = context;
  if (env.CHROME_PATH)
    return isExecutable(env.CHROME_PATH) ? null : `CHROME_PATH is ${env.CHROME_PATH}, but no program is there: correct it or unset it.`;
  if (findChromium()) return null;
  let output = '';
  if (mayUseApt(context) && isDebian()) {
    say('Installing Chromium from Debian …');
    output += aptInstall(DEBIAN_PACKAGES, context).output;
    if (findChromium()) return null;
  }
  say('Downloading Chromium through Playwright …');
  const withLibraries = mayUseApt(context) ? ['--with-deps'] : [];
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  output += run(process.execPath, [cli, 'install', '--no-shell', ...withLibraries, 'chromium'], context).output;
  return findChromium() ? null : `${explain('Chromium', output)} ${CURE}`;
}
