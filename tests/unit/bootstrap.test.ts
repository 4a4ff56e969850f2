import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explain } from '../../scripts/bootstrap/explain.mjs';
import { checkNode } from '../../scripts/bootstrap/node-version.mjs';

describe('a failed installation is explained in one sentence', () => {
  test.each([
    ['npm error code ENOTFOUND\nnpm error request to https://registry.example.org failed', 'the network cannot be reached'],
    ['npm error code EAI_AGAIN', 'the network cannot be reached'],
    ['FetchError: connect ECONNREFUSED 127.0.0.1:1', 'the network cannot be reached'],
    ["W: Failed to fetch http://deb.example.org/  Temporary failure resolving 'deb.example.org'", 'the network cannot be reached'],
    ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', 'the disk is full'],
    ["E: You don't have enough free space in /var/cache/apt/archives/. (not enough free space)", 'the disk is full'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'writing is not allowed here'],
    ['npm error code EUSAGE', 'package.json and package-lock.json do not fit together'],
    ['npm error code EINTEGRITY', 'a download was damaged'],
    ['npm error code E403\nnpm error 403 Forbidden', 'the server refused'],
    ['doing this\nE: Unable to locate package chromium\nbye', 'E: Unable to locate package chromium'],
    ['', 'it did not say why'],
  ])('%j', (output, reason) => {
    const sentence = explain('The npm packages', output);
    expect(sentence).toMatch(/^The npm packages could not be installed: /);
    expect(sentence).toContain(reason);
    expect(sentence).not.toContain('\n');
  });
});

test.each([
  ['18.20.4', false],
  ['20.18.9', false],
  ['20.19.0', true],
  ['20.19.5', true],
  ['22.0.0', true],
  ['9.11.2', false],
])('Node %s will do: %s', (version, fits) => {
  expect(checkNode(version) === null).toBe(fits);
});

const project = dirname(dirname(import.meta.dirname));

describe('on a machine where', { timeout: 60_000 }, () => {
  let clone: string;
  let env: NodeJS.ProcessEnv;

  /** A program of that name which only prints and fails or does well. */
  function program(path: string, prints: string, status: number): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' '${prints}' >&2\nexit ${status}\n`);
    chmodSync(path, 0o755);
  }

  /** Everything is there, in a clone of its own; each test takes something away. */
  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'outrigger-bootstrap-'));
    for (const path of ['scripts', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'])
      cpSync(join(project, path), join(clone, path), { recursive: true });
    const bin = join(clone, 'bin');
    program(join(bin, 'npm'), 'npm error code ENOTFOUND', 1);
    program(join(bin, 'chromium'), '', 0);
    program(join(bin, 'java'), 'openjdk version "17.0.15" 2025-04-15', 0);
    writeFileSync(join(clone, 'emulator.jar'), '');
    program(join(clone, 'node_modules/.bin/firebase'), 'Error: getaddrinfo EAI_AGAIN storage.example.org', 1);
    mkdirSync(join(clone, 'node_modules/playwright-core'));
    writeFileSync(
      join(clone, 'node_modules/playwright-core/cli.js'),
      "console.error('Error: connect ETIMEDOUT 192.0.2.1:443'); process.exit(1);",
    );
    env = { PATH: bin, HOME: join(clone, 'home'), OUTRIGGER_FIRESTORE_EMULATOR: join(clone, 'emulator.jar') };
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  function bootstrap(...args: string[]) {
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(clone, 'scripts/bootstrap.mjs'), ...args], {
      env,
      encoding: 'utf8',
    });
    return { status, lines: `${stdout}${stderr}`.trim().split('\n').filter(Boolean) };
  }
  const away = (path: string) => rmSync(join(clone, path), { recursive: true });

  test('nothing is missing, nothing is said', () => {
    expect(bootstrap()).toEqual({ status: 0, lines: [] });
  });

  test('Node is too old', () => {
    const { status, lines } = bootstrap('--node-version=18.0.0');
    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain('Node 20.19.0 or newer is needed, this is 18.0.0');
  });

  test('the packages are missing and there is no network', () => {
    away('node_modules');
    const { status, lines } = bootstrap();
    expect([status, lines.at(-1)]).toEqual([
      1,
      expect.stringMatching(/^The npm packages could not be installed: the network cannot be reached/),
    ]);
  });

  test('the packages are of another lock file, and the disk is full', () => {
    writeFileSync(join(clone, 'node_modules/.package-lock.json'), '{"packages":{}}');
    program(join(clone, 'bin/npm'), 'npm error code ENOSPC', 228);
    const { status, lines } = bootstrap();
    expect([status, lines.at(-1)]).toEqual([1, expect.stringContaining('the disk is full')]);
  });

  test('no Chromium is there or can be had', () => {
    away('bin/chromium');
    const { status, lines } = bootstrap();
    expect([status, lines.at(-1)]).toEqual([1, expect.stringMatching(/^Chromium could not be installed: the network .* set CHROME_PATH/)]);
  });

  test('CHROME_PATH points to nothing', () => {
    env.CHROME_PATH = '/nowhere/chromium';
    expect(bootstrap()).toEqual({
      status: 1,
      lines: [expect.stringContaining('CHROME_PATH is /nowhere/chromium, but no program is there')],
    });
  });

  test.each([
    ['is missing', ''],
    ['is too old', 'java version "1.8.0_392"'],
  ])('Java %s', (_what, says) => {
    away('bin/java');
    if (says) program(join(clone, 'bin/java'), says, 0);
    expect(bootstrap()).toEqual({ status: 1, lines: [expect.stringMatching(/^Java 11 or newer is missing: /)] });
  });

  test('the Firestore emulator cannot be downloaded', () => {
    delete env.OUTRIGGER_FIRESTORE_EMULATOR;
    const { status, lines } = bootstrap();
    expect([status, lines.at(-1)]).toEqual([1, expect.stringMatching(/^The Firestore emulator could not be installed: the network/)]);
  });

  test('firebase-tools has the emulator already', () => {
    delete env.OUTRIGGER_FIRESTORE_EMULATOR;
    mkdirSync(join(clone, 'home/.cache/firebase/emulators'), { recursive: true });
    writeFileSync(join(clone, 'home/.cache/firebase/emulators/cloud-firestore-emulator-v1.19.8.jar'), '');
    expect(bootstrap()).toEqual({ status: 0, lines: [] });
  });
});

type Locked = { optionalDependencies?: Record<string, string> };

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };

  test('names the optional packages of every platform, else `npm ci` refuses it', () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    const named = new Set(Object.keys(packages).map(path => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
    expect(wanted.filter(name => !named.has(name))).toEqual([]);
  });
});
