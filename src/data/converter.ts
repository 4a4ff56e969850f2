import type { DocumentReference, DocumentSnapshot, FirestoreDataConverter, QuerySnapshot } from 'firebase/firestore';
import * as v from 'valibot';

/** A document that was left out, and why. */
export type LeftOut = { path: string; reason: string };

/**
 * Turns a stored document into a checked value. Fields that a newer version added are dropped; a time that the server has not
 * set yet is estimated. `place` adds what the path says (by default the id). Writing goes through the builders, never through here.
 */
export const converter = <T>(
  schema: v.GenericSchema<unknown, T>,
  place: (ref: DocumentReference) => Record<string, unknown> = ref => ({ id: ref.id }),
): FirestoreDataConverter<T> => ({
  toFirestore: () => {
    throw new Error('Documents are written by the builders, not through a converter.');
  },
  fromFirestore: snapshot => v.parse(schema, { ...snapshot.data({ serverTimestamps: 'estimate' }), ...place(snapshot.ref) }),
});

const reasonOf = (error: unknown): string => {
  if (!(error instanceof v.ValiError)) return String(error);
  return error.issues.map((issue: v.BaseIssue<unknown>) => `${v.getDotPath(issue) ?? 'document'}: ${issue.message}`).join('; ');
};

/** The document, or why it was left out; both null when it does not exist. */
export function readOne<T>(snapshot: DocumentSnapshot<T>): { item: T | null; leftOut: LeftOut | null } {
  try {
    return { item: snapshot.data() ?? null, leftOut: null };
  } catch (error) {
    return { item: null, leftOut: { path: snapshot.ref.path, reason: reasonOf(error) } };
  }
}

/** One wrong document (an older or newer version wrote it, or a hostile teammate) is reported and left out; the list still shows. */
export function readAll<T>(snapshot: QuerySnapshot<T>): { items: T[]; leftOut: LeftOut[] } {
  const read = snapshot.docs.map(readOne);
  return {
    items: read.flatMap(({ item }) => (item === null ? [] : [item])),
    leftOut: read.flatMap(({ leftOut }) => leftOut ?? []),
  };
}
