import { randomBytes } from 'node:crypto';
import { doc, serverTimestamp, writeBatch } from 'firebase/firestore';
import { inboxesPath, membersPath, teamPath } from '#data/paths.ts';
import { SCHEMA } from '#data/stored-team.ts';
import { ACME, DEVELOPMENT_PASSWORD, inboxes, people } from './acme.ts';
import { asOwner, OWNER } from './as-owner.ts';
import type { RunningFirebase } from './start-firebase.ts';

type Place = Pick<RunningFirebase, 'project' | 'firestore' | 'auth'>;

async function createAccounts({ project, auth }: Place) {
  const url = `http://${auth.host}:${auth.port}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts`;
  const headers = { authorization: `Bearer ${OWNER}`, 'content-type': 'application/json' };
  for (const { uid, email, name } of Object.values(people)) {
    const account = { localId: uid, email, displayName: name, password: DEVELOPMENT_PASSWORD, emailVerified: true };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(account) });
    if (!answer.ok) throw new Error(`The account ${email} was not made: ${await answer.text()}`);
  }
}

async function writeTeam(place: Place) {
  const { db, close } = asOwner(place);
  const batch = writeBatch(db);
  const now = serverTimestamp();
  const identityKey = randomBytes(32).toString('base64url');
  batch.set(doc(db, teamPath(ACME)), {
    name: 'Acme',
    ownerUid: people.alice.uid,
    identityKey,
    schema: SCHEMA,
    settings: {},
    createdAt: now,
  });
  for (const { id, ...inbox } of inboxes) batch.set(doc(db, inboxesPath(ACME), id), inbox);
  for (const member of Object.values(people)) batch.set(doc(db, membersPath(ACME), member.uid), { ...member, joinedAt: now });
  await batch.commit();
  await close();
}

/** Fills a freshly started Firebase with the team Acme: four people, two inboxes, no conversation yet. */
export async function seedAcme(place: Place): Promise<void> {
  await Promise.all([createAccounts(place), writeTeam(place)]);
}
