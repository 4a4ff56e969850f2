import { effect } from '@preact/signals';
import type { Row } from '#mail/mail-host.ts';
import type { Feature } from '../feature.ts';
import { type Mount, mount } from '../overlay/mount.tsx';
import { RowBadge } from '../overlay/row-badge.tsx';

type Placed = { mount: Mount; thread: string };

/** A badge on each row of the team's mail; private rows get nothing. */
export const rowBadges: Feature = {
  id: 'row-badges',
  start({ page, host, dress, watch, rows, session, abilities, now, report }, signal) {
    const placed = new Map<Element, Placed>();

    const take = (row: Element) => {
      placed.get(row)?.mount.remove();
      placed.delete(row);
    };
    const badgeFor = ({ element }: Row, thread: string): Placed => {
      const old = placed.get(element);
      if (old?.thread === thread) return old;
      const badge = { mount: old?.mount ?? mount('outrigger-badge', { page, dress, report }), thread };
      placed.set(element, badge);
      badge.mount.element.dataset.thread = thread;
      badge.mount.draw(<RowBadge key={thread} thread={thread} element={badge.mount.element} rows={rows} session={session} now={now} />);
      return badge;
    };
    /** Whether the row had a place for its badge; null when it needs none. */
    const draw = (row: Row): boolean | null => {
      const { thread, element } = row;
      if (!thread || !rows.badge(thread).peek()) {
        take(element);
        return null;
      }
      const badge = badgeFor(row, thread);
      const placed = element.contains(badge.mount.element) || host.placeBadge(row, badge.mount.element);
      if (!placed) take(element);
      return placed;
    };
    const takeAll = () => {
      for (const row of [...placed.keys()]) take(row);
    };

    watch.onLook(
      seen => {
        if (!session.signedIn.peek() || abilities.isOff('badges')) return takeAll();
        const here = new Set(seen.rows().map(({ element }) => element));
        const places = new Set(seen.rows().map(draw));
        abilities.placed('badges', places.has(true) || (places.has(false) ? false : null));
        for (const row of placed.keys()) if (!here.has(row)) take(row);
      },
      report,
      signal,
    );
    const stop = effect(() => {
      void [rows.known.value, session.identity.value, abilities.off.value];
      watch.look();
    });
    signal.addEventListener(
      'abort',
      () => {
        stop();
        takeAll();
      },
      { once: true },
    );
  },
};
