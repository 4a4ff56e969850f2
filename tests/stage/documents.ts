import type { RunningFirebase } from '../../scripts/firebase/start-firebase.ts';

type Place = Pick<RunningFirebase, 'firestore' | 'project'>;
type Fields = Record<string, unknown>;
type Listed = { documents?: { name: string; fields?: Fields }[]; nextPageToken?: string };

const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };

const baseOf = ({ firestore, project }: Place) =>
  `http://${firestore.host}:${firestore.port}/v1/projects/${project}/databases/(default)/documents`;

/** What the emulator answers when its own call was cancelled, which happens under load: asking again helps. */
const CANCELLED = 499;

async function fetchJson<T>(url: string, init: RequestInit = {}, tries = 5): Promise<T> {
  const answer = await fetch(url, { ...init, headers });
  if (answer.status === CANCELLED && tries > 1) return fetchJson(url, init, tries - 1);
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Every document of the database by its path, with its fields in the wire's own form; read as the project's owner. */
export async function allDocuments(firebase: Place, under = ''): Promise<Map<string, Fields>> {
  const base = baseOf(firebase);
  const { collectionIds = [] } = await fetchJson<{ collectionIds?: string[] }>(`${base}${under}:listCollectionIds`, {
    method: 'POST',
    body: '{"pageSize":300}',
  });
  const found = new Map<string, Fields>();
  for (const collection of collectionIds) {
    let token = '';
    do {
      const { documents = [], nextPageToken = '' } = await fetchJson<Listed>(
        `${base}${under}/${collection}?pageSize=300&showMissing=true${token && `&pageToken=${token}`}`,
      );
      for (const { name, fields } of documents) {
        const path = name.slice(name.indexOf('/documents/') + '/documents'.length);
        if (fields) found.set(path, fields);
        for (const [inner, value] of await allDocuments(firebase, path)) found.set(inner, value);
      }
      token = nextPageToken;
    } while (token);
  }
  return found;
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
