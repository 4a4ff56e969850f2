import type { ThreadView } from '#domain/view.ts';
import { link } from '#platform/link.ts';
import type { Ask } from '#protocol/messages.ts';
import { row } from '../../stage/background.ts';
import type { Crowd } from './crowd.ts';
import { hotThreads } from './plan.ts';
import type { World } from './world.ts';

export type Shown = { thread: string; view: ThreadView | null; at: number };

/** An agent's mail tab: the line that real pages have, and what page scripts tell over it. */
export type Page = {
  ask: Ask;
  /** What the overlay was last told of the thread on screen, and when. */
  shown(): Shown | null;
  connection(): string | null;
  show(thread: string | null): Promise<void>;
  compose(thread: string, isOpen: boolean): Promise<void>;
  /** The browser is online again. */
  woke(): void;
  close(): void;
};

const ALIVE = 20_000;
/** Milliseconds between two looks at what the thread on screen shows anew. */
const HEADERS = 50;

export type Surroundings = {
  crowd: Crowd;
  world: World;
  /** Told as the agent comes to a thread, and as their worker has heard that they left it. */
  isAt(agent: string, thread: string, isThere: boolean): void;
  /** The conversation of each thread as soon as anybody is told it. */
  conversations: Map<string, string>;
  /** What anybody was told of changes that could not be made. */
  explained: Set<string>;
};

export function openPage(agent: string, { crowd, world, isAt, conversations, explained }: Surroundings): Page {
  const life = new AbortController();
  const composers = new Set<string>();
  let thread: string | null = null;
  let shown: Shown | null = null;
  let connection: string | null = null;
  const later = (task: () => void, ms: number) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  };
  const line = link(
    { open: () => crowd.open(agent), owned: () => !life.signal.aborted, whenSeen: task => task(), later, random: Math.random },
    { answer: (_, value) => ({ ok: true, value }), push: (_, value) => ({ ok: true, value }) },
  );
  const quietly = (promise: Promise<unknown>) => promise.catch(() => {}); // the line asks again by itself, and a dead worker's page tells all anew

  const identify = async (one: string) => {
    const ref = await line.ask('thread.identify', { thread: one, facts: world.factsFor(agent, one) });
    if (ref) conversations.set(one, ref.id);
  };
  const hello = async () => {
    void quietly(line.ask('page.hello', { host: 'gmail', mailbox: `${agent}@acme.test` }));
    const { wanted } = await line.ask('rows.watch', { rows: hotThreads().map(one => row(one)) });
    for (const one of wanted) void quietly(identify(one));
  };
  /** One is at a thread as long as it is on screen or being answered. */
  async function move(change: () => void, tell: () => Promise<unknown>): Promise<void> {
    const places = () => new Set(thread === null ? composers : [thread, ...composers]);
    const before = places();
    change();
    for (const one of places()) if (!before.has(one)) isAt(agent, one, true);
    await quietly(tell());
    for (const one of before) if (!places().has(one)) isAt(agent, one, false);
  }
  const tellShown = () => line.ask('thread.show', { thread, visible: true, activity: false });
  const tellAll = () => {
    void quietly(hello());
    void quietly(tellShown());
    for (const one of composers) void quietly(line.ask('reply.state', { thread: one, replying: true }));
  };

  line.hear(
    'session',
    ({ session }) => {
      connection = session.state === 'signedIn' ? session.connection.state : session.state;
    },
    life.signal,
  );
  line.hear(
    'thread',
    push => {
      shown = { ...push, at: performance.now() };
      if (push.view) conversations.set(push.thread, push.view.ref.id);
      if (push.view?.problem) explained.add(`${agent} ${push.view.ref.id} ${JSON.stringify(push.view.problem)}`);
    },
    life.signal,
  );
  line.onResume(tellAll, life.signal);
  tellAll();
  world.onDelivery((to, of) => {
    if (to === agent && of === thread && !life.signal.aborted) setTimeout(() => void quietly(identify(of)), HEADERS);
  });
  const beat = setInterval(() => void quietly(line.ask('page.alive', { visible: true })), ALIVE);
  life.signal.addEventListener('abort', () => clearInterval(beat));

  return {
    ask: line.ask,
    shown: () => (shown?.thread === thread ? shown : null),
    connection: () => connection,
    async show(now) {
      shown = null;
      const become = () => {
        thread = now;
      };
      await move(become, tellShown);
      if (now !== null) await quietly(identify(now));
    },
    compose: (one, isOpen) =>
      move(
        () => void (isOpen ? composers.add(one) : composers.delete(one)),
        () => line.ask('reply.state', { thread: one, replying: isOpen }),
      ),
    woke: () => void quietly(line.ask('page.woke', undefined)),
    close() {
      const gone = () => {
        thread = null;
        composers.clear();
      };
      void move(gone, async () => {});
      life.abort();
      line.close();
    },
  };
}
