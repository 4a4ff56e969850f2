import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, type Firestore, setDoc, setLogLevel } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { asOwner } from '../../scripts/firebase/as-owner.ts';
import { type Actor, addressOf, uidOf } from './cast.ts';
import { setScene, TEAM } from './scene.ts';
import { note } from './tally.ts';

type Owner = ReturnType<typeof asOwner>;

/**
 * Sets the same scene before each test of the file, in a project of the file's own. `lazily`: not after a test that was only `refused`,
 * for that leaves the scene as it is; everything else in the file must then go through `allowed` and `arrange`.
 */
export function stage(project: string, { lazily = false } = {}) {
  let world: RulesTestEnvironment;
  let owner: Owner;
  const sessions = new Map<Actor, Firestore>();
  let touched = true;

  beforeAll(async () => {
    setLogLevel('silent');
    const { firestore } = inject('firebase');
    world = await initializeTestEnvironment({ projectId: project, firestore });
    owner = asOwner({ project, firestore });
  });
  beforeEach(async () => {
    if (lazily && !touched) return;
    await world.clearFirestore();
    await setScene(owner.db);
    touched = false;
  });
  afterAll(() => Promise.all([world.cleanup(), owner.close()]));

  /** The database as this actor meets it, always through the same session. */
  const as = (actor: Actor): Firestore => {
    const uid = uidOf(actor);
    const fresh = () =>
      (uid === null
        ? world.unauthenticatedContext()
        : world.authenticatedContext(uid, { email: addressOf(actor), email_verified: actor !== 'unverified' })
      ).firestore() as unknown as Firestore;
    const session = sessions.get(actor) ?? fresh();
    sessions.set(actor, session);
    return session;
  };
  /** Writes what the rules would not let through. */
  const arrange = (path: string, fields: object) => {
    touched = true;
    return setDoc(doc(owner.db, path), fields);
  };
  const allowed = (attempt: Promise<unknown>) => {
    touched = true;
    note(project, 'allowed');
    return expect(attempt).resolves.not.toThrow();
  };
  /** Refused by the rules, and not for any other reason. */
  const refused = (attempt: Promise<unknown>) => {
    attempt.then(
      () => {
        touched = true;
      },
      () => {},
    );
    note(project, 'refused');
    return expect(attempt).rejects.toMatchObject({ code: 'permission-denied' });
  };

  return { as, arrange, allowed, refused, team: TEAM };
}
