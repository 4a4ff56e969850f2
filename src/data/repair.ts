import { type DocumentReference, doc, type Firestore, serverTimestamp, setDoc } from 'firebase/firestore';
import * as v from 'valibot';
import { converter } from './converter.ts';
import { repairPath } from './paths.ts';

/** `text`: a signed file, as it came; who reads it checks it. */
export type StoredRepair = { text: string };

const storedRepair: v.GenericSchema<unknown, StoredRepair> = v.object({ text: v.string() });

/** The team's repair of its members' adapters, if there is one. */
export const repairDoc = (db: Firestore, team: string): DocumentReference<StoredRepair> =>
  doc(db, repairPath(team)).withConverter(converter(storedRepair));

/** Gives every member this signed file; the rules let only owners and admins. */
export const publishRepair = (db: Firestore, team: string, uid: string, text: string): Promise<void> =>
  setDoc(doc(db, repairPath(team)), { text, by: uid, at: serverTimestamp() });
