import { doc, type Firestore, writeBatch } from 'firebase/firestore';

export type Write = { how: 'set' | 'update' | 'delete'; path: string; fields: Record<string, unknown> };
export const set = (path: string, fields: object): Write => ({ how: 'set', path, fields: { ...fields } });
export const update = (path: string, fields: object): Write => ({ how: 'update', path, fields: { ...fields } });
export const remove = (path: string): Write => ({ how: 'delete', path, fields: {} });

/** All writes in one batch, as a client that keeps to nothing would send them. */
export function commit(db: Firestore, writes: readonly Write[]): Promise<void> {
  const batch = writeBatch(db);
  for (const { how, path, fields } of writes) {
    if (how === 'set') batch.set(doc(db, path), fields);
    else if (how === 'update') batch.update(doc(db, path), fields);
    else batch.delete(doc(db, path));
  }
  return batch.commit();
}
