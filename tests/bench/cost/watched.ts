import type { Tab } from '../../stage/background.ts';
import { settled } from './measure.ts';

/** What the whole team reads for one answer, from Reply to Send, by how many people have the thread open. */
export type Watched = Record<number, number>;

const CROWDS = [1, 2, 5, 10, 20, 50];

/** More and more watch the same thread, in which each time another one answers. */
export async function measureWatched(tabs: readonly Tab[], thread: string): Promise<Watched> {
  const watched: Watched = {};
  for (const [index, crowd] of CROWDS.filter(people => people <= tabs.length).entries()) {
    for (const tab of tabs.slice(0, crowd)) await tab.ask('thread.show', { thread, visible: true, activity: false });
    const before = await settled();
    await tabs[index]?.ask('reply.state', { thread, replying: true });
    await settled();
    await tabs[index]?.ask('reply.sent', { thread, messageId: `answer-${crowd}@acme.test` });
    watched[crowd] = (await settled()).reads - before.reads;
  }
  return watched;
}
