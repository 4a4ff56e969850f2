import { randomBytes } from 'node:crypto';
import { doc, serverTimestamp, writeBatch } from 'firebase/firestore';
import { inboxesPath, membersPath, teamPath } from '#data/paths.ts';
import { SCHEMA } from '#data/stored-team.ts';
import { DEVELOPMENT_PASSWORD } from '../../scripts/firebase/acme.ts';
import { asOwner, OWNER } from '../../scripts/firebase/as-owner.ts';
import type { RunningFirebase } from '../../scripts/firebase/start-firebase.ts';
import { openBackground, type Profile, type TestBrowser, until } from './background.ts';

export type Crew = { team: string; people: readonly string[]; emailOf(uid: string): string };

async function createAccount({ project, auth }: RunningFirebase, uid: string, email: string): Promise<void> {
  const url = `http://${auth.host}:${auth.port}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts`;
  const headers = { authorization: `Bearer ${OWNER}`, 'content-type': 'application/json' };
  const account = { localId: uid, email, displayName: uid, password: DEVELOPMENT_PASSWORD, emailVerified: true };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(account) });
  if (!answer.ok) throw new Error(`The account ${email} was not made: ${await answer.text()}`);
}

/** A team of so many people who all have the one inbox `support`, beside any other team of the same Firebase. */
export async function foundCrew(firebase: RunningFirebase, team: string, size: number): Promise<Crew> {
  const people = Array.from({ length: size }, (_, index) => `${team}-${index + 1}`);
  const emailOf = (uid: string) => `${uid}@acme.test`;
  for (const uid of people) await createAccount(firebase, uid, emailOf(uid));
  const { db, close } = asOwner(firebase);
  const batch = writeBatch(db);
  const [owner = ''] = people;
  batch.set(doc(db, teamPath(team)), {
    name: team,
    ownerUid: owner,
    identityKey: randomBytes(32).toString('base64url'),
    schema: SCHEMA,
    settings: {},
    createdAt: serverTimestamp(),
  });
  batch.set(doc(db, inboxesPath(team), 'support'), { name: 'Support', addresses: ['support@acme.test'], color: '#1a73e8' });
  for (const uid of people) {
    const role = uid === owner ? 'owner' : 'member';
    const member = { uid, email: emailOf(uid), name: uid, role, status: 'active', inboxes: { support: 'full' } };
    batch.set(doc(db, membersPath(team), uid), { ...member, joinedAt: serverTimestamp() });
  }
  await batch.commit();
  await close();
  return { team, people, emailOf };
}

/** A worker of this person's browser, signed in; a profile may be handed on from one that died. */
export async function startWorker(config: string, email: string, profile: Profile = new Map()): Promise<TestBrowser> {
  const browser = openBackground({ config, profile });
  const popup = browser.popup();
  await popup.ask('session.signIn', { email, password: DEVELOPMENT_PASSWORD });
  await until(() => popup.session()?.state === 'signedIn');
  popup.close();
  return browser;
}
