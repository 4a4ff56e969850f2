import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './bootstrap/chromium.mjs';
import { ensureFirefox } from './bootstrap/firefox.mjs';
import { ensureFirestoreEmulator } from './bootstrap/firestore-emulator.mjs';
import { ensureJava } from './bootstrap/java.mjs';
import { checkNode } from './bootstrap/node-version.mjs';
import { ensurePackages } from './bootstrap/npm-packages.mjs';

/**
 * Brings what the demo and the tests need and is not there yet; says nothing when nothing is missing.
 * `--with-firefox` also wants what only the tests in Firefox need; `--node-version=18.0.0` judges another Node than the one that runs.
 */
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const context = { root, env: process.env, say: text => console.error(text) };
const [, version = process.versions.node] = /--node-version=(\S+)/.exec(process.argv.slice(2).join(' ')) ?? [];

const withFirefox = process.argv.includes('--with-firefox');
const steps = [
  () => checkNode(version),
  ensurePackages,
  ensureChromium,
  ensureJava,
  ensureFirestoreEmulator,
  ...(withFirefox ? [ensureFirefox] : []),
];

for (const step of steps) {
  const problem = step(context);
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
}
