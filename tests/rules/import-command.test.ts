import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { documentLine, endLine, headerLine } from '#data/export-format.ts';
import { allDocuments, removeAll } from '../stage/documents.ts';

const place = { firestore: inject('firebase').firestore, project: 'demo-import-command' };
const folder = mkdtempSync(join(tmpdir(), 'outrigger-import-'));
const whole = [
  headerLine('acme', 'Acme', 1, ['sales']),
  documentLine({ path: 'inboxes/support', fields: { name: 'Support', since: { $time: '2026-11-24T15:00:00.123456000Z' } } }),
  documentLine({ path: '', fields: { name: 'Acme', ownerUid: 'alice' } }),
  documentLine({ path: 'members/alice', fields: { role: 'owner' } }),
  endLine(3),
].join('\n');

beforeAll(() => removeAll(place, ''));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(text: string, ...more: string[]): Promise<{ code: number; output: string }> {
  const file = join(folder, 'team.jsonl');
  writeFileSync(file, text);
  const emulator = `${place.firestore.host}:${place.firestore.port}`;
  const args = ['--import', 'tsx', 'scripts/import.ts', file, '--project', place.project, '--emulator', emulator, ...more];
  return promisify(execFile)(process.execPath, args).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr }),
  );
}

test('a file that is cut is refused with its line, and nothing is written', async () => {
  const { code, output } = await run(whole.slice(0, whole.indexOf('members')));
  expect({ code, output }).toEqual({
    code: 1,
    output: expect.stringContaining('Line 4 cannot be read: the file is cut or damaged there.'),
  });
  expect((await allDocuments(place)).size).toBe(0);
});

test('a whole file is imported once, and says what it lacks', async () => {
  const { code, output } = await run(whole);
  expect({ code, output }).toEqual({
    code: 0,
    output: expect.stringMatching(/3 of 3 documents\n.*Acme.*\nWithout the conversations of sales/),
  });
  const stored = await allDocuments(place);
  expect([...stored.keys()].sort()).toEqual(['/teams/acme', '/teams/acme/inboxes/support', '/teams/acme/members/alice']);
  expect(stored.get('/teams/acme/inboxes/support')?.since).toEqual({ timestampValue: '2026-11-24T15:00:00.123456Z' });
  expect(await run(whole)).toEqual({ code: 1, output: expect.stringContaining('a team of this id in the project already') });
});

test('an emulator that is not there stops it with the number to go on from', async () => {
  const { code, output } = await run(whole, '--from', '2', '--emulator', '127.0.0.1:1');
  expect(code).toBe(1);
  expect(output).toContain('Go on with --from 2.');
});
