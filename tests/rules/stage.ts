import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { doc, type Firestore, setDoc, setLogLevel, Timestamp, writeBatch } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import { conversationPath, eventsPath, inboxesPath, membersPath, notesPath, presencePath, teamPath } from '#data/paths.ts';
import { asOwner } from '../../scripts/firebase/as-owner.ts';
import { type Actor, cast, uidOf } from './cast.ts';

/** 128 bits as base64url, recognisable by their beginning. */
export const hash = (name: string) => name.padEnd(22, '0');
export const ids = { lamp: hash('lamp'), older: hash('older'), fresh: hash('fresh'), sale: hash('sale') };

const TEAM = 'acme';
const support = (id: string) => ({ inbox: 'support', id });
export const lamp = support(ids.lamp);
export const older = support(ids.older);

type Owner = ReturnType<typeof asOwner>;

const ago = (minutes: number) => Timestamp.fromMillis(Date.now() - minutes * 60_000);

/** A stored conversation at revision 3 with one note. */
export const conversation = (id: string) => ({
  keys: [id],
  soft: [],
  subject: 'A broken lamp',
  from: { name: 'Carla', address: 'carla@example.com' },
  status: 'open',
  snoozedUntil: null,
  assignee: null,
  tags: [],
  claim: null,
  lastInboundAt: ago(60),
  lastOutboundAt: null,
  lastReply: null,
  noteCount: 1,
  rev: 3,
  createdAt: ago(59),
  updatedAt: ago(30),
  updatedBy: 'alice',
  mergedInto: null,
  mergedFrom: [],
});

export const note = (author: string) => ({
  author,
  body: 'The refund is approved.',
  mentions: [],
  createdAt: ago(30),
  editedAt: null,
  deletedAt: null,
});

async function setScene({ db }: Owner) {
  const batch = writeBatch(db);
  const put = (path: string, fields: object) => batch.set(doc(db, path), fields);
  const team = { name: 'Acme', identityKey: 'k'.repeat(43), schema: 1, settings: {}, createdAt: ago(1000) };
  put(teamPath(TEAM), { ...team, ownerUid: 'alice' });
  put(teamPath('other'), { ...team, ownerUid: 'eve' });
  for (const [actor, member] of Object.entries(cast)) {
    if (member) put(`${membersPath(actor === 'elsewhere' ? 'other' : TEAM)}/${member.uid}`, { ...member, joinedAt: ago(1000) });
  }
  // A member who tries nothing, so that what others do to members is not done to oneself.
  put(`${membersPath(TEAM)}/mona`, { ...cast.otherInbox, uid: 'mona', joinedAt: ago(1000) });
  for (const inbox of ['support', 'sales']) {
    put(`${inboxesPath(TEAM)}/${inbox}`, { name: inbox, addresses: [`${inbox}@acme.test`], color: '#1a73e8' });
  }
  for (const ref of [lamp, older, { inbox: 'sales', id: ids.sale }]) {
    put(conversationPath(TEAM, ref), { ...conversation(ref.id), claim: ref === older ? { uid: 'here', at: ago(1) } : null });
    put(`${notesPath(TEAM, ref)}/first`, note('alice'));
    const event = { actor: 'alice', at: ago(30), change: 'c', before: {}, after: {} };
    put(`${eventsPath(TEAM, ref)}/3`, { ...event, rev: 3, type: 'note', note: 'first' });
  }
  const lease = { inbox: 'support', conversation: ids.lamp, state: 'viewing', since: ago(20), at: ago(20) };
  put(presencePath(TEAM, 'gone', 'old'), { ...lease, uid: 'gone', device: 'old' });
  put(presencePath(TEAM, 'here', 'new'), { ...lease, uid: 'here', device: 'new', at: ago(1) });
  await batch.commit();
}

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
    await setScene(owner);
    touched = false;
  });
  afterAll(() => Promise.all([world.cleanup(), owner.close()]));

  /** The database as this actor meets it, always through the same session. */
  const as = (actor: Actor): Firestore => {
    const uid = uidOf(actor);
    const fresh = () =>
      (uid === null ? world.unauthenticatedContext() : world.authenticatedContext(uid)).firestore() as unknown as Firestore;
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
    return expect(attempt).rejects.toMatchObject({ code: 'permission-denied' });
  };

  return { as, arrange, allowed, refused, team: TEAM };
}
