import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type ProjectConfig, parseProjectConfig } from '#data/project-config.ts';
import { ACME, DEVELOPMENT_PASSWORD, people } from '../../scripts/firebase/acme.ts';
import { freePort } from '../../scripts/firebase/free-port.ts';
import { startFirebase } from '../../scripts/firebase/start-firebase.ts';

let child: ChildProcess | null = null;

/** `npm run firebase` without npm, once it has told the config to paste. */
async function runFirebase(): Promise<{ child: ChildProcess; config: ProjectConfig; ports: number[] }> {
  const running = spawn(process.execPath, ['--import', 'tsx', 'scripts/firebase-local.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = running;
  for await (const line of createInterface({ input: running.stdout })) {
    if (!line.startsWith('{')) continue;
    const config = parseProjectConfig(line);
    const ports = Object.values(config.emulators ?? {}).map(address => Number(address.split(':').at(-1)));
    return { child: running, config, ports };
  }
  throw new Error('The emulators ended before they were ready.');
}

const isOpen = (port: number) =>
  new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
const open = (ports: number[]) => Promise.all(ports.map(isOpen));

afterEach(() => {
  child?.kill('SIGKILL');
  vi.unstubAllEnvs();
});

// Starting a Java and compiling the Auth emulator's tables takes long on a busy machine.
describe('a local Firebase', { timeout: 300_000 }, () => {
  test('lets the team Acme in, under the project’s rules, and ends with Ctrl-C', async () => {
    const { child, config, ports } = await runFirebase();
    expect(await open(ports)).toEqual([true, true]);

    const { emulators, projectId, apiKey } = config;
    const team = `http://${emulators?.firestore}/v1/projects/${projectId}/databases/(default)/documents/teams/${ACME}`;
    for (const { email } of Object.values(people)) {
      const signIn = await fetch(`${emulators?.auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=${apiKey}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: DEVELOPMENT_PASSWORD, returnSecureToken: true }),
      });
      const { idToken } = (await signIn.json()) as { idToken: string };
      const answer = await fetch(team, { headers: { authorization: `Bearer ${idToken}` } });
      expect(await answer.json()).toMatchObject({ fields: { name: { stringValue: 'Acme' } } });
    }
    expect((await fetch(team)).status).toBe(403);

    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await open(ports)).toEqual([false, false]);
  });

  test('ends when the process that started it is killed', async () => {
    const { child, ports } = await runFirebase();
    expect(await open(ports)).toEqual([true, true]);
    child.kill('SIGKILL');
    await expect.poll(() => open(ports), { timeout: 30_000 }).toEqual([false, false]);
  });

  test('says why it does not start, and leaves nothing behind', async () => {
    const authPort = await freePort();
    vi.stubEnv('OUTRIGGER_FIRESTORE_EMULATOR', '/nowhere/emulator.jar');
    await expect(startFirebase({ authPort })).rejects.toThrow('The Firestore emulator ended with code 1');
    expect(await isOpen(authPort)).toBe(false);
  });
});
