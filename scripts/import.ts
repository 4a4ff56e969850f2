import { readFileSync } from 'node:fs';
import { ImportRefused, readExport, writeExport } from '#data/import.ts';
import { accessToken } from './import/access-token.ts';
import { readOptions, USAGE } from './import/options.ts';
import { restStore } from './import/rest-store.ts';

/** Brings an exported team into a project; docs/export-format.md says how. Ends with 1 and a sentence when it cannot. */
async function main(args: readonly string[]): Promise<void> {
  const { file, project, key, emulator, from } = readOptions(args);
  const read = readExport(readFileSync(file, 'utf8').split('\n'));
  const token = key ? await accessToken(key) : 'owner';
  const url = emulator ? `http://${emulator}` : 'https://firestore.googleapis.com';
  let written = from;
  try {
    await writeExport(read, restStore({ url, project, token }, read.header.team), from, now => {
      written = now;
      console.log(`${now} of ${read.documents.length} documents`);
    });
  } catch (error) {
    if (!(error instanceof ImportRefused))
      console.error(`Stopped after ${written} documents; nobody is in the team yet. Go on with --from ${written}.`);
    throw error;
  }
  console.log(`The team ${read.header.name} is in ${project}: ${read.documents.length} documents.`);
  if (read.header.withoutInboxes.length > 0)
    console.log(`Without the conversations of ${read.header.withoutInboxes.join(', ')}, which the file does not hold.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (!(error instanceof ImportRefused)) console.error(`\n${USAGE}`);
  process.exitCode = 1;
});
