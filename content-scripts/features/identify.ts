import type { ThreadFacts } from '#domain/identity.ts';
import type { Row } from '#mail/mail-host.ts';
import type { Feature } from '../feature.ts';
import { afterPaint } from '../overlay/after-paint.ts';
import { atMostEvery } from '../overlay/at-most-every.ts';
import { Recent } from '../overlay/recent.ts';

const MOST_ROWS = 500;
/** Fast enough for the eye, slow enough for a list that is scrolled. */
const PACE = 100;

/** The rows that have a thread, each thread once: without conversation view several rows are one thread. */
const watched = (rows: readonly Row[]) => {
  const threads = new Map(rows.flatMap(({ thread, subject, counterpart }) => (thread ? [[thread, { thread, subject, counterpart }]] : [])));
  return [...threads.values()].slice(0, MOST_ROWS);
};

/** Tells the background which threads are on screen, and what their headers say where it wants to know. Private threads end there. */
export const identify: Feature = {
  id: 'identify',
  start({ page, host, line, watch, session, onRenew, report }, signal) {
    const facts = new Recent<ThreadFacts>(1_000);
    const told = new Set<string>();
    let rows: ReturnType<typeof watched> = [];
    let watching = '';
    let open: string | null = null;
    let wanted: readonly string[] = [];

    const tell = (thread: string) => {
      const known = facts.get(thread);
      if (!known || !session.signedIn.peek()) return;
      told.add(thread);
      line.ask('thread.identify', { thread, facts: known }).catch(error => {
        told.delete(thread);
        report(error);
      });
    };
    const resolver = host.resolver(
      page,
      (thread, known) => {
        facts.set(thread, known);
        tell(thread);
      },
      signal,
    );
    const want = () => {
      const threads = [...new Set(open ? [open, ...wanted] : wanted)];
      for (const thread of threads) if (facts.get(thread) && !told.has(thread)) tell(thread);
      resolver.want(threads.filter(thread => !facts.get(thread)));
    };

    const ask = () => {
      line.ask('rows.watch', { rows }).then(answer => {
        wanted = answer.wanted;
        want();
      }, report);
    };
    const askSoon = atMostEvery(PACE, ask, signal);
    const again = () => {
      told.clear();
      watching = '';
      watch.look();
    };

    watch.onLook(
      seen => {
        const mailbox = seen.mailbox();
        if (!mailbox || !session.signedIn.peek()) return;
        rows = watched(seen.rows());
        const now = JSON.stringify([mailbox, rows]);
        if (now !== watching) afterPaint(page, askSoon);
        watching = now;
        const opened = seen.thread()?.id ?? null;
        if (opened === open) return;
        open = opened;
        want();
      },
      report,
      signal,
    );
    onRenew(again, signal);
  },
};
