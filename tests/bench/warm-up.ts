import { deleteApp, initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, getFirestore } from 'firebase/firestore';
import { changeBatch, createConversationBatch } from '#data/conversation-writes.ts';
import { apply, type Change } from '#domain/change.ts';
import { newConversation } from '#domain/new-conversation.ts';
import { ACME, people } from '../../scripts/firebase/acme.ts';
import type { RunningFirebase } from '../../scripts/firebase/start-firebase.ts';

const ROUNDS = 300;

/** Changes a conversation that nobody looks at, under the rules, until the emulator's Java has compiled what everything measured here runs through. */
export async function warmUp({ firestore, project }: RunningFirebase): Promise<void> {
  const app = initializeApp({ projectId: project, apiKey: 'local' }, 'warm-up');
  const db = getFirestore(app);
  const { uid } = people.chloe;
  connectFirestoreEmulator(db, firestore.host, firestore.port, { mockUserToken: { sub: uid } });
  const id = 'warmup'.padEnd(22, '0');
  const seen = { id, inbox: 'support', keys: [id], soft: [], subject: 'Warm-up', from: null, lastInboundAt: null };
  await createConversationBatch(db, ACME, seen, uid, crypto.randomUUID()).commit();
  let conversation = newConversation(seen, uid, Date.now());
  for (let round = 0; round < ROUNDS; round++) {
    const change: Change = { kind: 'note', id: crypto.randomUUID(), body: 'Warm-up', mentions: [] };
    await changeBatch(db, ACME, conversation, change, uid, change.id).commit();
    conversation = apply(conversation, change, uid, Date.now());
  }
  await deleteApp(app);
}
