// Runs every check and every test, in order, and ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { runTwiceIfNeeded } from './test/run-project.mjs';

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;

if (!run('scripts/bootstrap.mjs', '--with-firefox')) process.exit(1);

/** Each of these counts as one test. */
const checks = [
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['types', 'node_modules/typescript/bin/tsc', '-p', '.'],
  ['types of the domain, without a browser', 'node_modules/typescript/bin/tsc', '-p', 'src/domain'],
  ['types of the background, without a window', 'node_modules/typescript/bin/tsc', '-p', 'background'],
  ['nothing unused', 'node_modules/knip/bin/knip.js'],
  ['the build for Chrome and Edge', 'node_modules/vite/bin/vite.js', 'build'],
  ['the build for Firefox', 'node_modules/vite/bin/vite.js', 'build', '--mode', 'firefox'],
  ['what Mozilla’s linter finds', 'node_modules/addons-linter/bin/addons-linter', '--warnings-as-errors', 'dist/firefox'],
  ['sizes', 'node_modules/size-limit/bin.js'],
];
const projects = ['unit', 'pages', 'rules', 'background', 'extension'];

let passed = 0;
let skipped = 0;
/** The names of all that failed and the first line of why, told again at the end. */
const failures = [];
const stumbles = [];

for (const [name, ...command] of checks) {
  console.log(`\n— ${name}`);
  const ok = run(...command);
  if (ok) passed += 1;
  else failures.push(name);
  console.log(ok ? `✓ ${name}` : `✗ ${name}`);
}

for (const project of projects) {
  console.log(`\n— ${project} tests`);
  const { results, stumbled } = runTwiceIfNeeded(project);
  stumbles.push(...stumbled);
  for (const result of results.values()) {
    passed += result.passed;
    skipped += result.skipped;
    failures.push(...result.failures);
  }
}

const list = (title, names) => names.length > 0 && console.log(`\n— ${title}\n${names.map(one => `· ${one}`).join('\n')}`);
list('failed at first, and passed when run again', stumbles);
list('what failed', failures);
console.log(`\n${passed} passed, ${failures.length} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failures.length > 0 ? 1 : 0);
