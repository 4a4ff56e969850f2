import type { Feature } from '../feature.ts';

/** A worker dies after 30 s without a message (Chromium and Firefox, 2026), and leases want renewing. */
const ALIVE = 20_000;

/** Tells the background which mailbox and thread somebody looks at, and that they still do. */
export const pageLife: Feature = {
  id: 'page-life',
  start({ page, host, line, watch, thread, onRenew, report }, signal) {
    let mailbox: string | null = null;
    const isVisible = () => page.visibilityState === 'visible';

    const hello = () => {
      if (mailbox) line.ask('page.hello', { host: host.id, mailbox }).catch(report);
    };
    const show = () => {
      if (mailbox) line.ask('thread.show', { thread: thread.thread.peek(), visible: isVisible() }).catch(report);
    };
    const renew = () => {
      hello();
      show();
    };
    const woke = () => {
      if (isVisible()) line.ask('page.woke', undefined).catch(report);
    };

    watch.onLook(
      seen => {
        const moved = seen.mailbox() !== mailbox && seen.mailbox() !== null;
        mailbox = seen.mailbox() ?? mailbox;
        if (moved) hello();
        const open = seen.thread()?.id ?? null;
        if (!moved && open === thread.thread.peek()) return;
        thread.show(open);
        show();
      },
      report,
      signal,
    );
    onRenew(renew, signal);

    page.addEventListener('visibilitychange', show, { signal });
    page.addEventListener('visibilitychange', woke, { signal });
    for (const type of ['online', 'pageshow']) page.defaultView?.addEventListener(type, woke, { signal });
    const beat = setInterval(() => isVisible() && line.ask('page.alive', { visible: true }).catch(report), ALIVE);
    signal.addEventListener('abort', () => clearInterval(beat), { once: true });
  },
};
