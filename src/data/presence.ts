import {
  collection,
  type DocumentReference,
  deleteDoc,
  doc,
  documentId,
  type Firestore,
  type Query,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore';
import type { ConversationRef } from '#domain/conversation.ts';
import type { Presence } from '#domain/presence.ts';
import { converter } from './converter.ts';
import { presencePath, presencesPath } from './paths.ts';
import { type StoredPresence, storedPresence } from './stored-presence.ts';

const presences = (db: Firestore, team: string) => collection(db, presencesPath(team)).withConverter(converter(storedPresence));

/** One device of a person. */
export type Device = { uid: string; device: string };

const leaseOf = ({ uid, device }: Device) => `${uid}_${device}`;

/** All but the lease of one's own device, each renewal of which would be told back and cost a read. */
const without = (own: Device | undefined) => (own ? [where(documentId(), '!=', leaseOf(own))] : []);

/** Stale leases are in the result too; whoever reads judges them by their age. */
export const presenceInInbox = (db: Firestore, team: string, inbox: string, own?: Device): Query<StoredPresence> =>
  query(presences(db, team), where('inbox', '==', inbox), ...without(own));

export const presenceInConversation = (db: Firestore, team: string, { inbox, id }: ConversationRef, own?: Device): Query<StoredPresence> =>
  query(presences(db, team), where('inbox', '==', inbox), where('conversation', '==', id), ...without(own));

export const ownPresence = (db: Firestore, team: string, { uid, device }: Device): DocumentReference<StoredPresence> =>
  doc(db, presencePath(team, uid, device)).withConverter(converter(storedPresence));

/** Where this device's person is from now on. The same again within 2 s is refused. */
export const setPresence = (
  db: Firestore,
  team: string,
  { uid, device, inbox, conversation, state }: Omit<Presence, 'since' | 'heard'>,
): Promise<void> =>
  setDoc(doc(db, presencePath(team, uid, device)), {
    uid,
    device,
    inbox,
    conversation,
    state,
    since: serverTimestamp(),
    at: serverTimestamp(),
  });

/** Keeps the lease without moving its beginning. Refused when a teammate has tidied it away: set it again. */
export const renewPresence = (db: Firestore, team: string, uid: string, device: string): Promise<void> =>
  updateDoc(doc(db, presencePath(team, uid, device)), { at: serverTimestamp() });

/** Ends one's own lease; anybody's when it is older than 10 minutes. */
export const deletePresence = (db: Firestore, team: string, uid: string, device: string): Promise<void> =>
  deleteDoc(doc(db, presencePath(team, uid, device)));
