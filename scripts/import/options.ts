import { parseArgs } from 'node:util';

export const USAGE = `npm run import -- FILE --project PROJECT --key KEY.json [--from NUMBER]
  FILE     an export of Outrigger (docs/export-format.md)
  PROJECT  the id of the Firebase project that the team moves to
  KEY      the key of a service account of that project (Firebase console, Project settings, Service accounts)
  NUMBER   goes on with an import that broke off, as it said
  --emulator HOST:PORT  imports into a Firestore emulator, without a key`;

export type Options = { file: string; project: string; key: string | null; emulator: string | null; from: number };

/** What was asked for. Throws a sentence for people. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { project: { type: 'string' }, key: { type: 'string' }, emulator: { type: 'string' }, from: { type: 'string', default: '0' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error('Name one file to import.');
  if (!values.project) throw new Error('Name the project with --project.');
  if (!values.key && !values.emulator) throw new Error('Give the key of a service account with --key.');
  if (!/^\d+$/.test(values.from)) throw new Error('--from takes the number that the broken import named.');
  return { file, project: values.project, key: values.key ?? null, emulator: values.emulator ?? null, from: Number(values.from) };
}
