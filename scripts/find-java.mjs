import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The major version that a Java says of itself ("17.0.15" is 17, the old "1.8.0_392" is 8); 0 when it does not run. */
function majorVersion(java) {
  const { status, stderr, stdout } = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0) return 0;
  const [, first = '0', second = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(`${stderr}${stdout}`) ?? [];
  return Number(first === '1' ? second : first);
}

/**
 * A Java that runs the Firestore emulator (11 or newer): from `JAVA_HOME`, else from the PATH; null when there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findJava(env = process.env) {
  const name = process.platform === 'win32' ? 'java.exe' : 'java';
  const homes = env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', name)] : [];
  const onPath = (env.PATH ?? '').split(delimiter).map(dir => join(dir, name));
  return [...homes, ...onPath].find(java => existsSync(java) && majorVersion(java) >= 11) ?? null;
}
