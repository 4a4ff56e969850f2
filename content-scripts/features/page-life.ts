import { effect } from '@preact/signals-core';
import type { Feature } from '../feature.ts';

/** A worker dies after 30 s without a message (Chromium and Firefox, 2026), and leases want renewing. */
const ALIVE = 20_000;

/** Tells the background which mailbox and thread somebody looks at, and that they still do. */
export const pageLife: Feature = {
  id: 'page-life',
  start({ page, host, line, watch, thread, panel, onRenew, report }, signal) {
    let mailbox: string | null = null;
    const isVisible = () => page.visibilityState === 'visible';

    const hello = () => {
      if (mailbox) line.ask('page.hello', { host: host.id, mailbox }).catch(report);
    };
    const show = () => {
      if (!mailbox) return;
      const shown = { thread: thread.thread.peek(), visible: isVisible(), activity: panel.activity.peek() };
      line.ask('thread.show', shown).catch(report);
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
    const unfolded = effect(() => {
      void panel.activity.value;
      show();
    });
    signal.addEventListener('abort', unfolded, { once: true });

    page.addEventListener('visibilitychange', show, { signal });
    page.addEventListener('visibilitychange', woke, { signal });
    for (const type of ['online', 'pageshow']) page.defaultView?.addEventListener(type, woke, { signal });
    const beat = setInterval(() => isVisible() && line.ask('page.alive', { visible: true }).catch(report), ALIVE);
    signal.addEventListener('abort', () => clearInterval(beat), { once: true });
  },
};
