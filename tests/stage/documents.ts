import type { RunningFirebase } from '../../scripts/firebase/start-firebase.ts';

type Place = Pick<RunningFirebase, 'firestore' | 'project'>;
type Fields = Record<string, unknown>;
type Found = { document?: { name: string; fields?: Fields } }[];

const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };

const baseOf = ({ firestore, project }: Place) =>
  `http://${firestore.host}:${firestore.port}/v1/projects/${project}/databases/(default)/documents`;

/** What the emulator answers under load when its own call was cancelled or lost: asking again helps. */
const LOST = [499, 500];

async function fetchJson<T>(url: string, init: RequestInit = {}, tries = 5): Promise<T> {
  const answer = await fetch(url, { ...init, headers });
  if (LOST.includes(answer.status) && tries > 1) return fetchJson(url, init, tries - 1);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Every document of the database, or below one of them, by its path, with its fields in the wire's own form; all of one moment, read as the project's owner. */
export async function allDocuments(firebase: Place, under = ''): Promise<Map<string, Fields>> {
  const body = JSON.stringify({ structuredQuery: { from: [{ allDescendants: true }] } });
  const found = await fetchJson<Found>(`${baseOf(firebase)}${under}:runQuery`, { method: 'POST', body });
  const pathOf = (name: string) => name.slice(name.indexOf('/documents/') + '/documents'.length);
  return new Map(found.flatMap(({ document }) => (document ? [[pathOf(document.name), document.fields ?? {}]] : [])));
}

/** Sets fields (in the wire's own form) of one document as the project's owner, past every rule. */
export async function setFields(firebase: Place, path: string, fields: Fields): Promise<void> {
  const mask = Object.keys(fields).map(name => `updateMask.fieldPaths=${name}`);
  await fetchJson(`${baseOf(firebase)}${path}?${mask.join('&')}`, { method: 'PATCH', body: JSON.stringify({ fields }) });
}

/** Removes every document under a path as the project's owner. */
export async function removeAll(firebase: Place, under: string): Promise<void> {
  const all = [...(await allDocuments(firebase)).keys()].filter(path => path.startsWith(`${under}/`));
  await Promise.all(all.map(path => fetchJson(`${baseOf(firebase)}${path}`, { method: 'DELETE' })));
}
