import { deleteApp, initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, getFirestore, onSnapshot } from 'firebase/firestore';
import { listedSince, notesSince } from '#data/conversation-queries.ts';
import { changeBatch, createConversationBatch } from '#data/conversation-writes.ts';
import { presenceInInbox, setPresence } from '#data/presence.ts';
import { apply, type Change } from '#domain/change.ts';
import { newConversation } from '#domain/new-conversation.ts';
import { ACME, people } from '../../scripts/firebase/acme.ts';
import type { RunningFirebase } from '../../scripts/firebase/start-firebase.ts';

const ROUNDS = 300;

/** Changes a conversation that nobody else looks at, heard under the rules, until the emulator's Java has compiled what everything measured here runs through. */
export async function warmUp({ firestore, project }: RunningFirebase): Promise<void> {
  const open = (uid: string) => {
    const app = initializeApp({ projectId: project, apiKey: 'local' }, `warm-up of ${uid}`);
    const db = getFirestore(app);
    connectFirestoreEmulator(db, firestore.host, firestore.port, { mockUserToken: { sub: uid } });
    return { app, db };
  };
  const [writer, reader] = [open(people.ben.uid), open(people.chloe.uid)];
  const { db } = writer;
  const { uid } = people.ben;
  const id = 'warmup'.padEnd(22, '0');
  const seen = { id, inbox: 'support', keys: [id], soft: [], subject: 'Warm-up', from: null, lastInboundAt: null };
  await createConversationBatch(db, ACME, seen, uid, crypto.randomUUID()).commit();
  let conversation = newConversation(seen, uid, Date.now());

  const heard = new Map<number, () => void>();
  const stops = [
    onSnapshot(listedSince(reader.db, ACME, 'support', Date.now() - 1000), ({ docs }) => {
      for (const doc of docs) heard.get(Number(doc.get('rev')))?.();
    }),
    onSnapshot(notesSince(reader.db, ACME, seen, Date.now() - 1000), () => {}),
    onSnapshot(presenceInInbox(reader.db, ACME, 'support'), () => {}),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    const change: Change =
      round % 3 > 0
        ? { kind: 'assign', to: round % 3 === 1 ? uid : null }
        : { kind: 'note', id: crypto.randomUUID(), body: 'Warm-up', mentions: [] };
    const arrived = new Promise<void>(resolve => heard.set(conversation.rev + 1, resolve));
    await changeBatch(db, ACME, conversation, change, uid, crypto.randomUUID()).commit();
    conversation = apply(conversation, change, uid, Date.now());
    const state = round % 2 ? 'viewing' : 'replying';
    await setPresence(db, ACME, { uid, device: 'warmup', inbox: 'support', conversation: id, state });
    await arrived;
  }
  for (const stop of stops) stop();
  await Promise.all([writer, reader].map(({ app }) => deleteApp(app)));
}
