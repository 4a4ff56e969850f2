import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './explain.mjs';
import { run } from './run.mjs';

const readLock = path => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/** Whether node_modules holds the locked versions; npm (7 and newer) keeps a lock file of what it installed in there. Optional packages may be left out. */
function areInstalled(root) {
  const installedLock = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = readLock(installedLock);
  return Object.entries(readLock(join(root, 'package-lock.json'))).every(
    ([path, { version, optional, link }]) => path === '' || link || (optional && !installed[path]) || installed[path]?.version === version,
  );
}

/**
 * The packages that package-lock.json names; null when they are there, else what is wrong.
 * @param {import('./run.mjs').Context} context
 */
export function ensurePackages(context) {
  if (areInstalled(context.root)) return null;
  context.say('Installing the npm packages (a minute or more) …');
  // No package that we use needs its install script; the Firebase tools' optional re2 would compile for minutes.
  const { ok, output } = run('npm', ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], context);
  return ok ? null : explain('The npm packages', output);
}
