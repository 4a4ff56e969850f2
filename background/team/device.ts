import * as v from 'valibot';
import type { Stored } from '#platform/storage.ts';
import type { Outside } from '../outside.ts';

export const deviceStore = (outside: Pick<Outside, 'stored'>): Stored<string> =>
  outside.stored('device', v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)));

/** A random name of this browser profile, so that one person's two devices are two leases. */
export async function deviceOf(outside: Pick<Outside, 'stored'>): Promise<string> {
  const store = deviceStore(outside);
  const known = await store.read();
  if (known) return known;
  const made = crypto.randomUUID();
  await store.write(made);
  return made;
}
