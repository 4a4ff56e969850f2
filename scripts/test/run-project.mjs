import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const firstLine = text =>
  String(text ?? '')
    .split('\n')[0]
    .slice(0, 300);

/** @typedef {{ passed: number, skipped: number, failures: string[] }} FileResult */

/** @returns {[string, FileResult]} */
function readFile({ name, status, message, assertionResults }) {
  const file = relative('.', name);
  const having = wanted => assertionResults.filter(one => one.status === wanted);
  const failures = having('failed').map(one => `${file} › ${one.fullName}: ${firstLine(one.failureMessages[0])}`);
  // A file that could not be loaded has no failed test of its own, and must count all the same.
  if (status === 'failed' && failures.length === 0) failures.push(`${file}: ${firstLine(message)}`);
  return [file, { passed: having('passed').length, skipped: having('pending').length + having('skipped').length, failures }];
}

/**
 * Runs the tests of one Vitest project, or only some of its files, printing as it goes.
 * @param {string} project
 * @param {string[]} files
 * @returns {Map<string, FileResult>} the results by file; without a report one failure under the project's name
 */
export function runProject(project, files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'outrigger-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...files];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  try {
    const results = new Map(JSON.parse(readFileSync(report, 'utf8')).testResults.map(readFile));
    const failed = [...results.values()].some(({ failures }) => failures.length > 0);
    // An error outside all tests, or nothing to run.
    if (status !== 0 && !failed) results.set(project, { passed: 0, skipped: 0, failures: [`${project}: ended with code ${status}`] });
    return results;
  } catch (error) {
    return new Map([[project, { passed: 0, skipped: 0, failures: [`${project}: no report, ${firstLine(error.message)}`] }]]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a project, and what failed in it once more, alone: browsers and emulators on a busy machine stumble now and then.
 * What fails twice has failed; what failed once is told.
 * @param {string} project
 * @param {number} [bearable] files that may fail at first and have a second try
 * @returns {{ results: Map<string, FileResult>, stumbled: string[] }}
 */
export function runTwiceIfNeeded(project, bearable = 6) {
  const results = runProject(project);
  const failed = [...results].filter(([, { failures }]) => failures.length > 0);
  if (failed.length === 0 || failed.length > bearable || results.has(project)) return { results, stumbled: [] };
  console.log(`\n— ${project} tests: what failed, once more`);
  for (const [file, result] of runProject(
    project,
    failed.map(([file]) => file),
  ))
    results.set(file, result);
  const recovered = failed.filter(([file]) => results.get(file)?.failures.length === 0);
  return { results, stumbled: recovered.flatMap(([, { failures }]) => failures) };
}
