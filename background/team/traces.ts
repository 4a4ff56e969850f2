import * as v from 'valibot';
import type { Stored } from '#platform/storage.ts';
import { limited } from '../limited.ts';
import type { Outside } from '../outside.ts';

/** What this device has told the team of where its person is, and not taken back. */
type Left = { present: boolean; claimed: readonly string[] };

export const tracesStore = (outside: Pick<Outside, 'stored'>): Stored<Left> =>
  outside.stored('traces', v.object({ present: v.boolean(), claimed: v.array(v.string()) }));

export type Traces = {
  /** What the worker before this one has left, when no page was there any more to take it back. */
  readonly before: Left;
  present(is: boolean): void;
  claimed(conversation: string, is: boolean): void;
};

/** An update of the extension takes every page from the worker and then the worker itself; only what is kept in the profile tells the next one what to tidy. */
export async function openTraces(outside: Pick<Outside, 'stored'>): Promise<Traces> {
  const store = tracesStore(outside);
  const before = (await store.read()) ?? { present: false, claimed: [] };
  let { present, claimed } = before;
  const inTurn = limited(1);
  const keep = () => {
    inTurn(() => store.write({ present, claimed })).catch(error =>
      console.warn('Outrigger: where you are could not be kept; after an update the team may see you there a minute longer', error),
    );
  };
  return {
    before,
    present(is) {
      if (is === present) return;
      present = is;
      keep();
    },
    claimed(conversation, is) {
      if (claimed.includes(conversation) === is) return;
      claimed = is ? [...claimed, conversation] : claimed.filter(one => one !== conversation);
      keep();
    },
  };
}
