import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * What every step is given: the project's folder, the environment, and where progress is told.
 * @typedef {{ root: string, env: NodeJS.ProcessEnv, say: (text: string) => void }} Context
 */

/**
 * Runs a program to its end and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Pick<Context, 'root' | 'env'>} context
 */
export function run(command, args, { root, env }) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, output: `${stdout ?? ''}\n${stderr ?? ''}\n${error?.message ?? ''}`.trim() };
}

/**
 * Whether a file can be run.
 * @param {string} path
 */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a program of that name is on the PATH.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export const onPath = (name, env) => (env.PATH ?? '').split(delimiter).some(dir => dir !== '' && isExecutable(join(dir, name)));
