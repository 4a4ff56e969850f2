// Runs every check and every test, in order, and ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const firstLine = text =>
  String(text ?? '')
    .split('\n')[0]
    .slice(0, 300);
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
const projects = ['unit', 'pages', 'rules', 'extension'];

const folder = mkdtempSync(join(tmpdir(), 'outrigger-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
/** The names of all that failed and the first line of why, told again at the end. */
const failures = [];

for (const [name, ...command] of checks) {
  console.log(`\n— ${name}`);
  const ok = run(...command);
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(name);
  console.log(ok ? `✓ ${name}` : `✗ ${name}`);
}

for (const project of projects) {
  console.log(`\n— ${project} tests`);
  const report = join(folder, `${project}.json`);
  const ok = run(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += numPassedTests;
    for (const { name, status, message, assertionResults } of testResults) {
      const file = `${project} › ${relative('.', name)}`;
      const failed = assertionResults.filter(one => one.status === 'failed');
      failures.push(...failed.map(one => `${file} › ${one.fullName}: ${firstLine(one.failureMessages[0])}`));
      if (status === 'failed' && failed.length === 0) failures.push(`${file}: ${firstLine(message)}`);
    }
    // A suite that could not be loaded has no failed test of its own, and must count all the same.
    total.failed += numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites));
    total.skipped += numPendingTests;
  } catch (error) {
    console.error(`The ${project} tests left no report: ${error.message}`);
    total.failed += 1;
    failures.push(`${project}: no report`);
  }
}

if (failures.length > 0) console.log(`\n— what failed\n${failures.map(one => `✗ ${one}`).join('\n')}`);
rmSync(folder, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed ? 1 : 0);
