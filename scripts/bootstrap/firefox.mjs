import { findFirefox } from '../find-firefox.mjs';
import { aptInstall, isDebian, mayUseApt } from './debian.mjs';
import { explain } from './explain.mjs';
import { isExecutable } from './run.mjs';

const SKIPPED = 'The tests in Firefox are skipped until you install Firefox yourself, or set FIREFOX_PATH to one.';

/**
 * A Firefox for the tests that run there; says so when there is none, and is content: everything else works without. Null, or what is wrong.
 * @param {import('./run.mjs').Context} context
 */
export function ensureFirefox(context) {
  const { env, say } = context;
  if (env.FIREFOX_PATH)
    return isExecutable(env.FIREFOX_PATH) ? null : `FIREFOX_PATH is ${env.FIREFOX_PATH}, but no program is there: correct it or unset it.`;
  if (findFirefox(env)) return null;
  if (!mayUseApt(context) || !isDebian()) {
    say(`Firefox is missing. ${SKIPPED}`);
    return null;
  }
  say('Installing Firefox from Debian …');
  const { output } = aptInstall(['firefox-esr'], context);
  if (!findFirefox(env)) say(`${explain('Firefox', output)} ${SKIPPED}`);
  return null;
}
