import type { Hear, Push, PushName } from '#protocol/messages.ts';

type Hearers = { [N in PushName]: Set<(push: Push<N>) => void> };
type Last = { [N in PushName]?: Push<N> };

const ROWS_KEPT = 500;

/** Rows are told by what changed, so that a late hearer needs the sum of all that was told. */
function joinRows(before: Push<'rows'> | undefined, now: Push<'rows'>): Push<'rows'> {
  const rows = new Map((before?.rows ?? []).map(row => [row.thread, row]));
  for (const row of now.rows) {
    rows.delete(row.thread);
    rows.set(row.thread, row);
  }
  return { rows: [...rows.values()].slice(-ROWS_KEPT) };
}

/** Spreads pushes to those who hear them; a late hearer is told the last of its kind, or the one `navigate` that nobody has heard. */
export function hearing(): { hear: Hear; tell<N extends PushName>(name: N, push: Push<N>): void } {
  const hearers: Hearers = {
    session: new Set(),
    rows: new Set(),
    thread: new Set(),
    overview: new Set(),
    health: new Set(),
    repair: new Set(),
    navigate: new Set(),
    workspace: new Set(),
  };
  const last: Last = {};

  return {
    hear(name, hear, signal) {
      const set = hearers[name] as Set<typeof hear>;
      set.add(hear);
      signal.addEventListener('abort', () => set.delete(hear), { once: true });
      const before = last[name];
      if (name === 'navigate') delete last[name];
      if (before !== undefined) hear(before as Parameters<typeof hear>[0]);
    },
    tell(name, push) {
      const once = name === 'navigate' && hearers[name].size > 0;
      if (!once) last[name] = (name === 'rows' ? joinRows(last.rows, push as Push<'rows'>) : push) as never;
      for (const hear of hearers[name] as Set<(push: unknown) => void>) hear(push);
    },
  };
}
