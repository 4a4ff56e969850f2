import { customerMail, row, type Tab, until } from '../../stage/background.ts';
import { type Crew, startWorker } from '../../stage/crew.ts';
import { type Count, counted, readsByKind } from './meter.ts';

/** What a whole team pays for one act of one person, all others with their list open. */
export type Costs = Record<'start' | 'mail' | 'look' | 'again' | 'leave' | 'begin' | 'send' | 'renewViewing' | 'renewReplying', Count>;

const ACTS = 5;
/** Mails that come in between a mail and its answer; lists begin their live query anew after ten. */
const LATER = 25;
/** Milliseconds without anything counted, after which all that an act brings has come. */
const QUIET = 1_200;

const pause = (ms: number) => new Promise<void>(go => setTimeout(go, ms));

async function settled(): Promise<Count> {
  for (let before = counted(); ; ) {
    await pause(QUIET);
    const now = counted();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

const share = (before: Count, after: Count, by: number): Count => ({
  reads: (after.reads - before.reads) / by,
  writes: (after.writes - before.writes) / by,
  deletes: (after.deletes - before.deletes) / by,
});

/** Makes the monotonic clock jump, so that a lease is due for renewal. */
let ahead = 0;
const real = performance.now.bind(performance);
performance.now = () => real() + ahead;

type Agent = { tab: Tab };

/** Measures each act of a day with the real background of everybody in the crew. */
export async function measureActs(config: string, { people, emailOf }: Crew): Promise<Costs> {
  const measure = async (what: string, times: number, act: () => Promise<unknown>): Promise<Count> => {
    const before = await settled();
    const kinds = readsByKind();
    await act();
    const after = await settled();
    const more = [...readsByKind()].map(
      ([kind, reads]) => [kind, Math.round((100 * (reads - (kinds.get(kind) ?? 0))) / times) / 100] as const,
    );
    console.error(`  ${what}:`, JSON.stringify(Object.fromEntries(more.filter(([, reads]) => reads > 0))));
    return share(before, after, times);
  };
  const agents: Agent[] = [];
  const start = await measure('start', people.length, async () => {
    for (const uid of people) {
      const email = emailOf(uid);
      const browser = await startWorker(config, email);
      const tab = await browser.tab('gmail', email);
      agents.push({ tab });
    }
  });
  const rows = Array.from({ length: ACTS + LATER }, (_, index) => row(`mail-${index}`));
  await Promise.all(agents.map(({ tab }) => tab.ask('rows.watch', { rows })));
  const facts = rows.map(({ thread }) => customerMail(`${thread}@example.com`));
  // Everybody's list shows each of them in the same moment, which is the dearest.
  const mail = await measure('mail', rows.length, async () => {
    for (const [index, one] of facts.entries()) {
      for (const { tab } of agents) void tab.ask('thread.identify', { thread: `mail-${index}`, facts: one });
      await pause(1_500);
    }
    await until(() => agents.every(({ tab }) => rows.every(({ thread }) => tab.badges.get(thread)?.unsent === false)));
  });
  const busy = agents.slice(0, ACTS).map((agent, index) => ({ ...agent, thread: rows[index]?.thread ?? '' }));
  const each = (what: string, act: (one: (typeof busy)[number]) => Promise<unknown>) =>
    measure(what, busy.length, () => Promise.all(busy.map(act)));
  const renew = async (what: string, ms: number) => {
    await pause(2_500); // the rules take no renewal sooner
    ahead += ms;
    return each(what, ({ tab }) => tab.ask('page.alive', { visible: true }));
  };
  const show = (tab: Tab, thread: string | null) => tab.ask('thread.show', { thread, visible: true, activity: false });

  // Each worker learns the server's time once.
  await each('first look', ({ tab, thread }) => show(tab, thread));
  await each('first leave', ({ tab }) => show(tab, null));

  const look = await each('look', ({ tab, thread }) => show(tab, thread));
  const renewViewing = await renew('renewViewing', 60_000);
  const begin = await each('begin', ({ tab, thread }) => tab.ask('reply.state', { thread, replying: true }));
  const renewReplying = await renew('renewReplying', 25_000);
  const send = await each('send', ({ tab, thread }) => tab.ask('reply.sent', { thread, messageId: `answer-${thread}@acme.test` }));
  const leave = await each('leave', ({ tab }) => show(tab, null));
  const again = await each('again', async ({ tab, thread }) => {
    const messageIds = [`${thread}@example.com`, `next-${thread}@example.com`];
    await show(tab, thread);
    await tab.ask('thread.identify', { thread, facts: customerMail(`${thread}@example.com`, { messageIds }) });
  });
  return { start, mail, look, again, leave, begin, send, renewViewing, renewReplying };
}
