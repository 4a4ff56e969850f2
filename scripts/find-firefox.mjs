import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isExecutable = path => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * A Firefox: `FIREFOX_PATH`, then the PATH; null when there is none. Extended-support builds come first, since we promise to work there.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function findFirefox(env = process.env) {
  if (env.FIREFOX_PATH) return env.FIREFOX_PATH;
  const dirs = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return ['firefox-esr', 'firefox'].flatMap(name => dirs.map(dir => join(dir, name))).find(isExecutable) ?? null;
}
