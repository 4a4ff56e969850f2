import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Outside } from '../../background/outside.ts';

/** A browser profile's storage in memory; what is kept crosses as JSON, as in life. */
export function storageOf(profile: Map<string, string>): Pick<Outside, 'stored' | 'shelf'> {
  const read = <T>(key: string, shape: GenericSchema<unknown, T>): T | null => {
    const value = v.safeParse(shape, JSON.parse(profile.get(key) ?? 'null'));
    return value.success ? value.output : null;
  };
  return {
    stored: (name, shape) => ({
      read: async () => read(name, shape),
      write: async value => void profile.set(name, JSON.stringify(value)),
      remove: async () => void profile.delete(name),
    }),
    shelf: (name, shape) => ({
      async all() {
        const keys = [...profile.keys()].filter(key => key.startsWith(`${name}/`));
        return keys.flatMap(key => {
          const value = read(key, shape);
          return value === null ? [] : [[key.slice(name.length + 1), value] as [string, typeof value]];
        });
      },
      put: async (key, value) => void profile.set(`${name}/${key}`, JSON.stringify(value)),
      async putAll(entries) {
        for (const [key, value] of entries) profile.set(`${name}/${key}`, JSON.stringify(value));
      },
      remove: async keys => keys.forEach(key => void profile.delete(`${name}/${key}`)),
      async clear() {
        for (const key of [...profile.keys()].filter(key => key.startsWith(`${name}/`))) profile.delete(key);
      },
    }),
  };
}
