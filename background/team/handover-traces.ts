import * as v from 'valibot';
import type { Stored } from '#platform/storage.ts';
import { limited } from '../limited.ts';
import type { Outside } from '../outside.ts';

/** What was given: in which conversation, to whom, and when (milliseconds since 1970, as this machine believes). */
export type Given = { inbox: string; id: string; to: string; at: number };
type Kept = { expected: readonly string[]; given: readonly Given[] };

/** Replies that one person takes over at a time are few. */
const MOST = 20;

const shape: v.GenericSchema<unknown, Kept> = v.object({
  expected: v.array(v.string()),
  given: v.array(v.object({ inbox: v.string(), id: v.string(), to: v.string(), at: v.number() })),
});

export const handoverStore = (outside: Pick<Outside, 'stored'>): Stored<Kept> => outside.stored('handovers', shape);

export type HandoverTraces = {
  expect(name: string): void;
  expected(name: string): boolean;
  given(): readonly Given[];
  give(one: Given): void;
  take(one: Given): void;
};

/** Which replies were taken over on this device, and what was given from it, kept beyond the worker's life so that nothing is left lying. */
export async function openHandoverTraces(outside: Pick<Outside, 'stored'>): Promise<HandoverTraces> {
  const store = handoverStore(outside);
  let kept = (await store.read()) ?? { expected: [], given: [] };
  const inTurn = limited(1);
  const keep = (now: Partial<Kept>) => {
    kept = { ...kept, ...now };
    inTurn(() => store.write(kept)).catch(error =>
      console.warn('Outrigger: a draft that was handed over may stay with the team for an hour', error),
    );
  };
  const isOther = (one: Given) => (other: Given) => other.id !== one.id || other.to !== one.to;
  return {
    expect: name => keep({ expected: [...kept.expected.filter(one => one !== name), name].slice(-MOST) }),
    expected: name => kept.expected.includes(name),
    given: () => kept.given,
    give: one => keep({ given: [...kept.given.filter(isOther(one)), one] }),
    take: one => keep({ given: kept.given.filter(isOther(one)) }),
  };
}
