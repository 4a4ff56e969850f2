import { readFileSync } from 'node:fs';
import { onPath, run } from './run.mjs';

/**
 * Whether we may install packages of the system: root, and apt is there.
 * @param {import('./run.mjs').Context} context
 */
export const mayUseApt = ({ env }) => process.getuid?.() === 0 && onPath('apt-get', env);

/** Debian itself; Ubuntu's `chromium` package is an empty shell for a snap, which containers cannot run. */
export function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Installs packages of the system.
 * @param {readonly string[]} packages
 * @param {import('./run.mjs').Context} context
 */
export function aptInstall(packages, context) {
  const quiet = { ...context, env: { ...context.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const update = run('apt-get', ['update', '-qq'], quiet);
  const install = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  return { ok: install.ok, output: install.ok ? '' : `${update.output}\n${install.output}` };
}
