import { customerMail, row, type Tab } from '../../stage/background.ts';
import { type Crew, startWorker } from '../../stage/crew.ts';
import { measure, pause, settled } from './measure.ts';
import type { Count } from './meter.ts';
import { measureWatched, type Watched } from './watched.ts';

/** What a whole team pays for one act of one person, all others with their list open. */
export type Costs = Record<'start' | 'mail' | 'look' | 'again' | 'leave' | 'begin' | 'send' | 'renewViewing' | 'renewReplying', Count>;

const ACTS = 5;
/** Mails that come in between a mail and its answer; lists begin their live query anew after ten. */
const LATER = 15;
/** Makes this machine's clocks jump together, so that a lease is due for renewal. */
let ahead = 0;
const [monotonic, wall] = [performance.now.bind(performance), Date.now];
performance.now = () => monotonic() + ahead;
Date.now = () => wall() + ahead;

export type Measured = { costs: Costs; watched: Watched };

const show = (tab: Tab, thread: string | null) => tab.ask('thread.show', { thread, visible: true, activity: false });

/** Measures each act of a day with the real background of everybody in the crew. */
export async function measureActs(config: string, { people, emailOf }: Crew): Promise<Measured> {
  const tabs: Tab[] = [];
  const start = await measure('start', people.length, async () => {
    for (const uid of people) {
      const email = emailOf(uid);
      const browser = await startWorker(config, email);
      tabs.push(await browser.tab('gmail', email));
    }
  });
  const rows = Array.from({ length: ACTS + LATER }, (_, index) => row(`mail-${index}`));
  await Promise.all(tabs.map(tab => tab.ask('rows.watch', { rows })));
  const facts = rows.map(({ thread }) => customerMail(`${thread}@example.com`));
  // Everybody's list shows each of them in the same moment, which is the dearest.
  const mail = await measure('mail', rows.length, async () => {
    for (const [index, one] of facts.entries()) {
      await Promise.all(tabs.map(tab => tab.ask('thread.identify', { thread: `mail-${index}`, facts: one })));
      await settled(300);
    }
  });
  const busy = tabs.slice(0, ACTS).map((tab, index) => ({ tab, thread: rows[index]?.thread ?? '' }));
  const each = (what: string, act: (one: (typeof busy)[number]) => Promise<unknown>) =>
    measure(what, busy.length, () => Promise.all(busy.map(act)));
  const renew = async (what: string, ms: number) => {
    await pause(2_500); // the rules take no renewal sooner
    ahead += ms;
    return each(what, ({ tab }) => tab.ask('page.alive', { visible: true }));
  };
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
  await Promise.all(busy.map(({ tab }) => show(tab, null)));
  const watched = await measureWatched(tabs, rows[ACTS]?.thread ?? '');
  return { costs: { start, mail, look, again, leave, begin, send, renewViewing, renewReplying }, watched };
}
