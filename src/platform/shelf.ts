import * as v from 'valibot';

/** Many small values in this browser profile. */
export type Shelf<T> = {
  /** Everything of the right shape; the rest reads as absent. */
  all(): Promise<[key: string, value: T][]>;
  put(key: string, value: T): Promise<void>;
  /** All of them or none. */
  putAll(entries: readonly (readonly [key: string, value: T])[]): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  clear(): Promise<void>;
};

const STORE = 'values';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const open = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
};

/** A shelf in IndexedDB, where a write costs what it changes and not what is kept. */
export function shelf<T>(name: string, shape: v.GenericSchema<unknown, T>): Shelf<T> {
  let opened: Promise<IDBDatabase> | null = null;
  const store = async (mode: IDBTransactionMode) => {
    opened ??= open(`outrigger-${name}`);
    return (await opened).transaction(STORE, mode).objectStore(STORE);
  };
  return {
    async all() {
      const values = await store('readonly');
      const [keys, found] = await Promise.all([done(values.getAllKeys()), done(values.getAll())]);
      return keys.flatMap((key, index): [string, T][] => {
        const value = v.safeParse(shape, found[index]);
        return typeof key === 'string' && value.success ? [[key, value.output]] : [];
      });
    },
    async put(key, value) {
      await done((await store('readwrite')).put(value, key));
    },
    async putAll(entries) {
      const values = await store('readwrite');
      await Promise.all(entries.map(([key, value]) => done(values.put(value, key))));
    },
    async remove(keys) {
      const values = await store('readwrite');
      await Promise.all(keys.map(key => done(values.delete(key))));
    },
    async clear() {
      await done((await store('readwrite')).clear());
    },
  };
}
