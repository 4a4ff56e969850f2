import { initializeApp } from 'firebase/app';
import {
  connectFirestoreEmulator,
  type DocumentSnapshot,
  doc,
  getFirestore,
  onSnapshot,
  serverTimestamp,
  setDoc,
} from 'firebase/firestore';

declare global {
  interface Window {
    /** Hears the document from now on; resolves once the first snapshot is there. */
    bareListen(): Promise<void>;
    /** When the value was first heard, in epoch milliseconds. */
    bareHeard(value: number): Promise<number>;
    /** Writes the value; tells when the call was made, in epoch milliseconds. */
    bareWrite(value: number): Promise<number>;
  }
}

const now = () => performance.timeOrigin + performance.now();
const options = new URLSearchParams(location.search);
const option = (name: string) => options.get(name) ?? '';
const db = getFirestore(initializeApp({ projectId: option('project'), apiKey: 'emulator' }));
const [host = '127.0.0.1', port = '0'] = option('firestore').split(':');
const reader = option('reader');
connectFirestoreEmulator(db, host, Number(port), { mockUserToken: reader ? { sub: reader } : 'owner' });

/** One lease of one device, which is the smallest document that the rules let a member write. */
const [uid, device] = [option('writer'), 'bare'];
const document = doc(db, `teams/${option('team')}/presence/${uid}_${device}`);
const place = (value: number) => String(value).padStart(22, '0');

const heard = new Map<number, number>();
const waiting = new Map<number, (at: number) => void>();

window.bareListen = () =>
  new Promise((resolve, reject) => {
    const hear = (snapshot: DocumentSnapshot) => {
      const value = Number(snapshot.get('conversation'));
      if (value && !snapshot.metadata.hasPendingWrites) {
        heard.set(value, now());
        waiting.get(value)?.(now());
      }
      resolve();
    };
    onSnapshot(document, hear, reject);
  });
window.bareHeard = async value => heard.get(value) ?? new Promise<number>(resolve => waiting.set(value, resolve));
window.bareWrite = async value => {
  const at = now();
  const times = { since: serverTimestamp(), at: serverTimestamp() };
  await setDoc(document, { uid, device, inbox: 'sales', conversation: place(value), state: 'viewing', ...times });
  return at;
};
