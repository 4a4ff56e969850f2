import { initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, doc, getFirestore, onSnapshot, setDoc } from 'firebase/firestore';

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
const db = getFirestore(initializeApp({ projectId: options.get('project') ?? '', apiKey: 'emulator' }));
const [host = '127.0.0.1', port = '0'] = (options.get('firestore') ?? '').split(':');
connectFirestoreEmulator(db, host, Number(port), { mockUserToken: 'owner' });
const document = doc(db, 'bare/one');

const heard = new Map<number, number>();
const waiting = new Map<number, (at: number) => void>();

window.bareListen = () =>
  new Promise(resolve => {
    onSnapshot(document, snapshot => {
      const value = snapshot.get('value') as number | undefined;
      if (value !== undefined && !snapshot.metadata.hasPendingWrites) {
        heard.set(value, now());
        waiting.get(value)?.(now());
      }
      resolve();
    });
  });
window.bareHeard = async value => heard.get(value) ?? new Promise<number>(resolve => waiting.set(value, resolve));
window.bareWrite = async value => {
  const at = now();
  await setDoc(document, { value, text: 'the size of a small note or a presence document', at });
  return at;
};
