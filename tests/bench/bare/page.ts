import { initializeApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  type DocumentReference,
  doc,
  getFirestore,
  onSnapshot,
  serverTimestamp,
  setDoc,
} from 'firebase/firestore';
import { conversationDoc, notesOf } from '#data/conversation-queries.ts';
import { changeBatch, createConversationBatch } from '#data/conversation-writes.ts';
import { apply, type Change } from '#domain/change.ts';
import { newConversation } from '#domain/new-conversation.ts';

/** A lease is the smallest document that the rules let a member write; the others are the very documents of an assignment and of a note. */
export type BareKind = 'lease' | 'assign' | 'note';

declare global {
  interface Window {
    /** Hears what the kind of act changes from now on; resolves once the first snapshot is there. */
    bareListen(kind: BareKind): Promise<void>;
    /** When the value was first heard, in epoch milliseconds. */
    bareHeard(kind: BareKind, value: number): Promise<number>;
    /** Writes the value; tells when the call was made, in epoch milliseconds. */
    bareWrite(kind: BareKind, value: number): Promise<number>;
    /** Writes the conversations of which `assign` and `note` are changes. */
    bareBegin(): Promise<void>;
  }
}

const now = () => performance.timeOrigin + performance.now();
const options = new URLSearchParams(location.search);
const option = (name: string) => options.get(name) ?? '';
const db = getFirestore(initializeApp({ projectId: option('project'), apiKey: 'emulator' }));
const [host = '127.0.0.1', port = '0'] = option('firestore').split(':');
const reader = option('reader');
connectFirestoreEmulator(db, host, Number(port), { mockUserToken: reader ? { sub: reader } : 'owner' });

const [uid, team, device] = [option('writer'), option('team'), 'bare'];
const lease: DocumentReference = doc(db, `teams/${team}/presence/${uid}_${device}`);
const place = (value: number) => String(value).padStart(22, '0');

const mailOf = (id: string) => ({ inbox: 'sales', id, keys: [id], soft: [], subject: 'Bare', from: null, lastInboundAt: null });
/** One conversation for each kind of change, so that the revisions of an assignment tell which it was. */
const conversations = {
  assign: newConversation(mailOf(`assign${option('opening')}`.padEnd(22, '0')), uid, 0),
  note: newConversation(mailOf(`note${option('opening')}`.padEnd(22, '0')), uid, 0),
};

const heard = new Map<string, number>();
const waiting = new Map<string, (at: number) => void>();
const hear = (kind: BareKind, value: number) => {
  const name = `${kind} ${value}`;
  if (heard.has(name)) return;
  heard.set(name, now());
  waiting.get(name)?.(now());
};

const listeners: Record<BareKind, (began: () => void, failed: (error: Error) => void) => void> = {
  lease: (began, failed) =>
    onSnapshot(
      lease,
      snapshot => {
        if (!snapshot.metadata.hasPendingWrites) hear('lease', Number(snapshot.get('conversation')));
        began();
      },
      failed,
    ),
  assign: (began, failed) =>
    onSnapshot(
      conversationDoc(db, team, conversations.assign),
      snapshot => {
        hear('assign', snapshot.data()?.rev ?? 0);
        began();
      },
      failed,
    ),
  note: (began, failed) =>
    onSnapshot(
      notesOf(db, team, conversations.note),
      ({ docs }) => {
        for (const { id } of docs) hear('note', Number(id));
        began();
      },
      failed,
    ),
};

/** As the team's own code writes it. */
function write(kind: 'assign' | 'note', change: Change): Promise<void> {
  const before = conversations[kind];
  conversations[kind] = apply(before, change, uid, 0);
  return changeBatch(db, team, before, change, uid, crypto.randomUUID()).commit();
}

const writers: Record<BareKind, (value: number) => Promise<void>> = {
  lease: value => {
    const times = { since: serverTimestamp(), at: serverTimestamp() };
    return setDoc(lease, { uid, device, inbox: 'sales', conversation: place(value), state: 'viewing', ...times });
  },
  assign: () => write('assign', { kind: 'assign', to: conversations.assign.assignee ? null : uid }),
  note: value => write('note', { kind: 'note', id: String(value), body: `Note number ${value} of the bench`, mentions: [] }),
};

window.bareBegin = async () => {
  for (const { id } of Object.values(conversations)) await createConversationBatch(db, team, mailOf(id), uid, crypto.randomUUID()).commit();
};
window.bareListen = kind => new Promise(listeners[kind]);
window.bareHeard = async (kind, value) => {
  const name = `${kind} ${value}`;
  return heard.get(name) ?? new Promise<number>(resolve => waiting.set(name, resolve));
};
window.bareWrite = async (kind, value) => {
  const at = now();
  await writers[kind](value);
  return at;
};
