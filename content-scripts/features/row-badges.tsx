import { effect } from '@preact/signals-core';
import type { Row } from '#mail/mail-host.ts';
import type { Feature } from '../feature.ts';
import { inSlices } from '../overlay/in-slices.ts';
import { badgePrinter } from '../overlay/print-badge.tsx';
import { type RowBadgeLife, rowBadgeLife } from '../overlay/row-badge-life.tsx';

/** A badge on each row of the team's mail; private rows get nothing. */
export const rowBadges: Feature = {
  id: 'row-badges',
  start(context, signal) {
    const { page, host, watch, rows, session, abilities, now, report } = context;
    const placed = new Map<Element, RowBadgeLife>();
    const printer = badgePrinter(page);
    const slices = inSlices<Row>(page.defaultView ?? window, now, watch.quietly, report, signal);

    const take = (row: Element) => {
      placed.get(row)?.remove();
      placed.delete(row);
    };
    const badgeFor = ({ element }: Row, thread: string): RowBadgeLife => {
      const old = placed.get(element);
      if (old?.thread === thread) return old;
      const badge = rowBadgeLife(thread, printer, context);
      placed.set(element, badge);
      return badge;
    };
    /** Whether the row had a place for its badge. */
    const draw = (row: Row): boolean => {
      const { thread, element } = row;
      if (!thread || !element.isConnected) return false;
      const badge = badgeFor(row, thread).element;
      const isPlaced = element.contains(badge) || host.placeBadge(row, badge);
      if (!isPlaced) take(element);
      return isPlaced;
    };
    const isDone = ({ thread, element }: Row) => {
      const badge = placed.get(element);
      return badge !== undefined && badge.thread === thread && element.contains(badge.element);
    };
    const takeAll = () => {
      for (const row of [...placed.keys()]) take(row);
    };

    watch.onLook(
      seen => {
        if (!session.signedIn.peek() || abilities.isOff('badges')) return takeAll();
        const here = new Set(seen.rows().map(({ element }) => element));
        const due: Row[] = [];
        const places = new Set<boolean>();
        for (const row of seen.rows()) {
          const wanted = row.thread !== null && rows.badge(row.thread).peek() !== null;
          // A row that was given to another thread loses its badge at once, also when its turn for the new one comes later.
          if (!wanted || placed.get(row.element)?.thread !== row.thread) take(row.element);
          if (wanted && isDone(row)) places.add(true);
          else if (wanted) due.push(row);
        }
        for (const row of placed.keys()) if (!here.has(row)) take(row);
        slices.each(due, row => places.add(draw(row)));
        abilities.placed('badges', places.has(true) || (places.has(false) ? false : null));
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
