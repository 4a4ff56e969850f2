import { collection, deleteDoc, doc, type Firestore, type Query, query, serverTimestamp, setDoc, where } from 'firebase/firestore';
import * as v from 'valibot';
import type { ConversationRef } from '#domain/conversation.ts';
import { converter } from './converter.ts';
import { handoversPath } from './paths.ts';
import { time } from './stored-time.ts';

/** A draft's words as they are stored: `text` is JSON that whoever reads it checks, `at` the server's time in milliseconds since 1970. */
export type Handover = { from: string; text: string; at: number };

const storedHandover: v.GenericSchema<unknown, Handover> = v.object({ from: v.string(), text: v.string(), at: time });

/** What there is for this receiver, one at most. Only they, and who leads the team, may ask. */
export const handoversTo = (db: Firestore, team: string, ref: ConversationRef, to: string): Query<Handover> =>
  query(collection(db, handoversPath(team, ref)), where('to', '==', to)).withConverter(converter(storedHandover));

/** Refused unless the event `taken` (a revision) says that `to` took the claim over from `from`, and `to` still has it. */
export const giveHandover = (
  db: Firestore,
  team: string,
  ref: ConversationRef,
  { from, to, taken, text }: { from: string; to: string; taken: number; text: string },
): Promise<void> => setDoc(doc(db, handoversPath(team, ref), to), { from, to, taken, text, at: serverTimestamp() });

/** By its receiver, or by whoever gave it. */
export const deleteHandover = (db: Firestore, team: string, ref: ConversationRef, to: string): Promise<void> =>
  deleteDoc(doc(db, handoversPath(team, ref), to));
