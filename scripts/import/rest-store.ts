import type { ExportedDocument } from '#data/export-format.ts';
import type { ImportStore } from '#data/import.ts';
import { restFields } from './rest-value.ts';

/** `url`: where Firestore's REST interface answers, without a path. `token`: of somebody to whom the rules do not apply. */
export type Place = { url: string; project: string; token: string };

/** Firestore as the project's own administrator meets it: history is imported as it was, which the rules let no member do. */
export function restStore({ url, project, token }: Place, team: string): ImportStore {
  const documents = `projects/${project}/databases/(default)/documents`;
  const name = (path: string) => `${documents}/teams/${team}${path && `/${path}`}`;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

  async function call(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(`${url}/v1/${path}`, { ...init, headers });
    if (!response.ok && response.status !== 404) throw new Error(`Firestore answers ${response.status}: ${await response.text()}`);
    return response;
  }
  return {
    async exists(path) {
      return (await call(name(path), { method: 'GET' })).status !== 404;
    },
    async write(part: readonly ExportedDocument[]) {
      const writes = part.map(({ path, fields }) => ({ update: { name: name(path), fields: restFields(fields) } }));
      const { status } = await call(`${documents}:commit`, { method: 'POST', body: JSON.stringify({ writes }) });
      if (status === 404) throw new Error(`The project ${project} has no Firestore database yet. Create one in the Firebase console.`);
    },
  };
}
