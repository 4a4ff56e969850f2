import { OWNER } from '../../../scripts/firebase/as-owner.ts';
import type { Place } from '../../../scripts/firebase/start-firebase.ts';
import { type Actor, addressOf, uidOf } from '../cast.ts';
import type { Write } from '../write.ts';
import { encodeWrite } from './encode.ts';

/** How a request ended: refused by the rules, or let through (and done, or impossible for another reason). */
export type Outcome = 'allowed' | 'refused';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the emulator takes it: unsigned. */
function tokenOf(project: string, actor: Actor): string | null {
  const uid = uidOf(actor);
  if (uid === null) return null;
  const who = { sub: uid, user_id: uid, email: addressOf(actor), email_verified: actor !== 'unverified' };
  const firebase = { sign_in_provider: 'custom', identities: {} };
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...who,
    iss: `https://securetoken.google.com/${project}`,
    aud: project,
    iat: now,
    auth_time: now,
    exp: now + 3600,
    firebase,
  };
  return `${part({ alg: 'none', type: 'JWT' })}.${part(claims)}.`;
}

/** One project of the Firestore emulator by REST, which needs no session and so is quick for single requests. */
export function emulator({ host, port }: Place, project: string) {
  const root = `projects/${project}/databases/(default)/documents`;
  const ask = (path: string, token: string | null, body?: object) =>
    fetch(`http://${host}:${port}/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  async function outcome(answer: Response): Promise<Outcome> {
    const text = await answer.text();
    if (answer.ok || answer.status === 404) return 'allowed';
    if (answer.status === 403 && text.includes('PERMISSION_DENIED')) return 'refused';
    throw new Error(`The emulator answered ${answer.status}: ${text.slice(0, 500)}`);
  }
  const writesOf = (writes: readonly Write[]) => ({ writes: writes.map(write => encodeWrite(write, root)) });

  return {
    /** All writes in one batch, by this actor. */
    commit: async (actor: Actor, writes: readonly Write[]) =>
      outcome(await ask(`${root}:commit`, tokenOf(project, actor), writesOf(writes))),
    get: async (actor: Actor, path: string) => outcome(await ask(`${root}/${path}`, tokenOf(project, actor))),
    /** Forgets all documents, which is much quicker than a new project. */
    async clear() {
      const answer = await fetch(`http://${host}:${port}/emulator/v1/${root}`, { method: 'DELETE' });
      if (!answer.ok) throw new Error(`The scene was not cleared: ${await answer.text()}`);
    },
    /** Writes past the rules. */
    async arrange(writes: readonly Write[]) {
      const answer = await ask(`${root}:commit`, OWNER, writesOf(writes));
      if (!answer.ok) throw new Error(`The scene was not set: ${await answer.text()}`);
    },
  };
}
