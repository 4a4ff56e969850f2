import * as v from 'valibot';
import type { Shelf } from '#platform/shelf.ts';
import type { Outside } from '../outside.ts';

const correspondent = v.object({ name: v.string(), address: v.string() });

const privateThread = v.object({
  inbox: v.null(),
  /** The team's addresses under which it was judged. */
  under: v.string(),
  used: v.number(),
});

const teamThread = v.object({
  inbox: v.string(),
  /** The id that its conversation has, or would have if nobody knew it under another. */
  id: v.string(),
  /** Hashes of its Message-IDs and, in a team mailbox, of its alias; the root first. */
  keys: v.array(v.string()),
  soft: v.array(v.string()),
  /** The root's Message-ID as it is, kept on this device only, to search for. Null while provisional. */
  root: v.nullable(v.string()),
  subject: v.string(),
  from: v.nullable(correspondent),
  date: v.nullable(v.number()),
  newest: v.optional(v.nullable(v.object({ key: v.string(), at: v.number(), by: v.nullable(v.string()) })), null),
  used: v.number(),
});

const knownThread = v.union([privateThread, teamThread]);

export type TeamThread = Omit<v.InferOutput<typeof teamThread>, 'used'>;
export type KnownThread = TeamThread | Omit<v.InferOutput<typeof privateThread>, 'used'>;

/** What this browser has learnt about threads, by alias (`host|mailbox|thread id`). It outlives the worker and never leaves the device. */
export type Threads = {
  get(alias: string): KnownThread | null;
  put(alias: string, thread: KnownThread): void;
  /** The threads of a mailbox, by their alias. */
  within(prefix: string): readonly [alias: string, thread: KnownThread][];
};

const KEPT = 5_000;

export const threadShelf = (outside: Pick<Outside, 'shelf'>): Shelf<v.InferOutput<typeof knownThread>> =>
  outside.shelf('threads', knownThread);

export async function openThreads(shelf: ReturnType<typeof threadShelf>): Promise<Threads> {
  const stored = await shelf.all();
  const known = new Map(stored.sort(([, a], [, b]) => a.used - b.used));
  const report = (error: unknown) => console.warn('Outrigger: the cache of threads could not be written', error);

  return {
    get: alias => known.get(alias) ?? null,
    put(alias, thread) {
      const entry = { ...thread, used: Date.now() };
      known.delete(alias);
      known.set(alias, entry);
      shelf.put(alias, entry).catch(report);
      const oldest = known.size > KEPT ? [...known.keys()].slice(0, known.size - KEPT) : [];
      for (const one of oldest) known.delete(one);
      if (oldest.length > 0) shelf.remove(oldest).catch(report);
    },
    within: prefix => [...known].filter(([alias]) => alias.startsWith(prefix)),
  };
}
