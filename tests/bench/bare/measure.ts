import { ACME } from '../../../scripts/firebase/acme.ts';
import { setFields } from '../../stage/documents.ts';
import type { Seat, Stage } from '../../stage/stage.ts';
import type { BareKind } from './page.ts';
import { serveBare } from './serve.ts';

export type Bare = {
  from: Seat;
  to: Seat;
  /** Whether the two are members of the team, under its rules as everybody is; else they own the database and no rule is asked. */
  underRules: boolean;
};

/** A project of its own on the same emulator, so that nothing of ours hears what is written there. */
const PROJECT = 'demo-bare';

const member = {
  role: { stringValue: 'member' },
  status: { stringValue: 'active' },
  inboxes: { mapValue: { fields: { sales: { stringValue: 'full' } } } },
};

const team = { settings: { mapValue: { fields: {} } } };

/** Leases have other values each time, also over several openings. */
let lastLease = 0;
let openings = 0;

export type BareWire = {
  /** Milliseconds from the SDK's write in one browser to its snapshot in the other, with nothing of ours in between. */
  once(kind: BareKind): Promise<number>;
  close(): Promise<void>;
};

/** Opens a page in each browser with nothing but the SDK in it. */
export async function openBare({ wire, firebase }: Stage, { from, to, underRules }: Bare): Promise<BareWire> {
  const bare = await serveBare();
  const place = { ...firebase, project: PROJECT };
  await setFields(place, `/teams/${ACME}`, team);
  for (const { name } of [from, to]) await setFields(place, `/teams/${ACME}/members/${name}`, member);
  const opening = String(++openings);
  const address = (reader: string) =>
    bare.url({
      firestore: `127.0.0.1:${wire.port}`,
      project: PROJECT,
      team: ACME,
      writer: from.name,
      reader: underRules ? reader : '',
      opening,
    });
  const [writer, reader] = await Promise.all([from.browser.context.newPage(), to.browser.context.newPage()]);
  await Promise.all([writer.goto(address(from.name)), reader.goto(address(to.name))]);

  const last: Record<BareKind, number> = { lease: lastLease, assign: 1, note: 0 };
  const next = (kind: BareKind) => {
    last[kind] += 1;
    lastLease = last.lease;
    return { kind, value: last[kind] };
  };
  const once = async (kind: BareKind) => {
    const one = next(kind);
    const [wrote, heard] = await Promise.all([
      writer.evaluate(({ kind, value }) => window.bareWrite(kind, value), one),
      reader.evaluate(({ kind, value }) => window.bareHeard(kind, value), one),
    ]);
    return heard - wrote;
  };
  await writer.evaluate(({ kind, value }) => window.bareWrite(kind, value), next('lease')); // A lease that is not there may not be read.
  const kinds: BareKind[] = underRules ? ['lease', 'assign', 'note'] : ['lease'];
  if (underRules) await writer.evaluate(() => window.bareBegin());
  for (const kind of kinds) {
    await reader.evaluate(one => window.bareListen(one), kind);
    for (let round = 0; round < 3; round++) await once(kind); // These warm the connection up.
  }
  return {
    once,
    async close() {
      await Promise.all([writer.close(), reader.close()]);
      await bare.close();
    },
  };
}

/** So many leases, one right after the other. */
export async function measureBare(stage: Stage, who: Bare, times: number): Promise<number[]> {
  const bare = await openBare(stage, who);
  try {
    const taken: number[] = [];
    while (taken.length < times) taken.push(await bare.once('lease'));
    return taken;
  } finally {
    await bare.close();
  }
}
