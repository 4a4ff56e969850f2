import { parseArgs } from 'node:util';

export const USAGE = `npm run self-host -- --project PROJECT [--location REGION] [--dry-run]
  PROJECT  the id of your Firebase project, as the console shows it under the project's name
  REGION   where the database is to be, when there is none yet: eur3 (Europe), nam5 (United States), or a region's name; cannot be changed later
  --dry-run  only prints the commands`;

export type Options = { project: string; location: string; dryRun: boolean };

/** What was asked for. Throws a sentence for people. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { project: { type: 'string' }, location: { type: 'string', default: 'eur3' }, 'dry-run': { type: 'boolean', default: false } },
  });
  if (positionals.length > 0) throw new Error(`“${positionals[0]}” is not understood.`);
  const { project, location, 'dry-run': dryRun } = values;
  if (!project) throw new Error('Name your project with --project.');
  if (!/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/.test(project))
    throw new Error(
      `“${project}” is no project id: it has 6 to 30 small letters, digits and hyphens. It may differ from the project’s name.`,
    );
  if (!/^[a-z]+[a-z0-9-]*\d$/.test(location)) throw new Error(`“${location}” is no region. Europe is eur3, the United States nam5.`);
  return { project, location, dryRun };
}
