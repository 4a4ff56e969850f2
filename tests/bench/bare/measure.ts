import { ACME } from '../../../scripts/firebase/acme.ts';
import { setFields } from '../../stage/documents.ts';
import type { Seat, Stage } from '../../stage/stage.ts';
import { serveBare } from './serve.ts';

export type Bare = {
  from: Seat;
  to: Seat;
  /** Whether the two are members of the team, under its rules as everybody is; else they own the database and no rule is asked. */
  underRules: boolean;
};

/** A project of its own on the same emulator, so that nothing of ours hears what is written there. */
const PROJECT = 'demo-bare';

/** Every value is another one, also over several measurements of one document. */
let last = 0;

const member = {
  role: { stringValue: 'member' },
  status: { stringValue: 'active' },
  inboxes: { mapValue: { fields: { sales: { stringValue: 'full' } } } },
};

export type BareWire = {
  /** Milliseconds from `setDoc` in one browser to `onSnapshot` in the other, with nothing of ours in between. */
  once(): Promise<number>;
  close(): Promise<void>;
};

/** Opens a page in each browser with nothing but the SDK in it. */
export async function openBare({ wire, firebase }: Stage, { from, to, underRules }: Bare): Promise<BareWire> {
  const bare = await serveBare();
  for (const { name } of [from, to]) await setFields({ ...firebase, project: PROJECT }, `/teams/${ACME}/members/${name}`, member);
  const address = (reader: string) =>
    bare.url({
      firestore: `127.0.0.1:${wire.port}`,
      project: PROJECT,
      team: ACME,
      writer: from.name,
      reader: underRules ? reader : '',
    });
  const [writer, reader] = await Promise.all([from.browser.context.newPage(), to.browser.context.newPage()]);
  const once = async () => {
    last += 1;
    const [wrote, heard] = await Promise.all([
      writer.evaluate(one => window.bareWrite(one), last),
      reader.evaluate(one => window.bareHeard(one), last),
    ]);
    return heard - wrote;
  };
  await Promise.all([writer.goto(address(from.name)), reader.goto(address(to.name))]);
  await writer.evaluate(one => window.bareWrite(one), ++last); // A lease that is not there may not be read.
  await reader.evaluate(() => window.bareListen());
  for (let round = 0; round < 3; round++) await once(); // These warm the connection up.
  return {
    once,
    async close() {
      await Promise.all([writer.close(), reader.close()]);
      await bare.close();
    },
  };
}

/** So many writes, one right after the other. */
export async function measureBare(stage: Stage, who: Bare, times: number): Promise<number[]> {
  const bare = await openBare(stage, who);
  try {
    const taken: number[] = [];
    while (taken.length < times) taken.push(await bare.once());
    return taken;
  } finally {
    await bare.close();
  }
}
