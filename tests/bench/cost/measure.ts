import { type Count, counted, readsByKind } from './meter.ts';

/** Milliseconds without anything counted, after which all that an act brings has come. */
const QUIET = 1_200;

export const pause = (ms: number) => new Promise<void>(go => setTimeout(go, ms));

/** What has been counted once all that an act brings has come. */
export async function settled(quiet = QUIET): Promise<Count> {
  for (let before = counted(); ; ) {
    await pause(quiet);
    const now = counted();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

/** What an act costs that is done so many times at once; tells what its reads were for. */
export async function measure(what: string, times: number, act: () => Promise<unknown>): Promise<Count> {
  const before = await settled();
  const kinds = readsByKind();
  await act();
  const after = await settled();
  const share = (total: number) => Math.round((100 * total) / times) / 100;
  const more = [...readsByKind()].map(([kind, reads]) => [kind, share(reads - (kinds.get(kind) ?? 0))] as const);
  console.error(`  ${what}:`, JSON.stringify(Object.fromEntries(more.filter(([, reads]) => reads > 0))));
  return {
    reads: share(after.reads - before.reads),
    writes: share(after.writes - before.writes),
    deletes: share(after.deletes - before.deletes),
  };
}
