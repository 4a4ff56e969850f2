import * as v from 'valibot';
import type { RunningFirebase } from '../../../scripts/firebase/start-firebase.ts';

/** One event of the team's log; `at` in the server's milliseconds since 1970. */
export type Told = { conversation: string; rev: number; type: string; actor: string; at: number; change: string };

const text = v.pipe(
  v.object({ stringValue: v.string() }),
  v.transform(({ stringValue }) => stringValue),
);
const found = v.object({
  name: v.string(),
  fields: v.object({
    type: text,
    actor: text,
    change: text,
    rev: v.pipe(
      v.object({ integerValue: v.string() }),
      v.transform(({ integerValue }) => Number(integerValue)),
    ),
    at: v.pipe(
      v.object({ timestampValue: v.string() }),
      v.transform(({ timestampValue }) => Date.parse(timestampValue)),
    ),
  }),
});
const answer = v.array(v.object({ document: v.optional(found) }));

/** Every event of a team that Firestore has, read as the project's owner; oldest revision first. */
export async function everyEvent({ firestore, project }: RunningFirebase, team: string): Promise<Told[]> {
  const url = `http://${firestore.host}:${firestore.port}/v1/projects/${project}/databases/(default)/documents:runQuery`;
  const body = JSON.stringify({ structuredQuery: { from: [{ collectionId: 'events', allDescendants: true }] } });
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body });
  const documents = v.parse(answer, await response.json()).flatMap(({ document }) => document ?? []);
  return documents
    .filter(({ name }) => name.includes(`/teams/${team}/`))
    .map(({ name, fields }) => ({ conversation: /conversations\/([^/]+)\//.exec(name)?.[1] ?? '', ...fields }))
    .sort((a, b) => a.rev - b.rev);
}
