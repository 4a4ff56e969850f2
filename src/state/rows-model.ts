import { batch, createModel, type ReadonlySignal, signal } from '@preact/signals-core';
import type { BadgeView, Person, Problem } from '#domain/view.ts';
import type { Ask, Hear } from '#protocol/messages.ts';
import { type Overlaid, overlaid } from './overlaid.ts';
import { problemOf } from './problem-of.ts';
import type { Told } from './told.ts';

const KEPT = 1_000;

const same = (a: BadgeView | undefined, b: BadgeView | null) => JSON.stringify(a ?? null) === JSON.stringify(b);
const isQuiet = (badge: BadgeView | null) => !badge || badge.people.length === 0;

/** What the list shows of each thread; a thread without an entry is private or not known yet. */
export const RowsModel = createModel((ask: Ask, hear: Hear, until: AbortSignal, now: () => number) => {
  const badges = new Map<string, Overlaid<BadgeView>>();
  const told = new Map<string, BadgeView>();
  /** Changes when some thread gets its first badge or loses its last. */
  const known = signal(0);

  /** Whoever is asked for becomes the newest, so that what is on screen is never the oldest. */
  const of = (thread: string): Overlaid<BadgeView> => {
    const badge = badges.get(thread) ?? overlaid<BadgeView>();
    badges.delete(thread);
    badges.set(thread, badge);
    return badge;
  };
  const forgetOldest = () => {
    for (const thread of badges.keys()) {
      if (badges.size <= KEPT) return;
      badges.delete(thread);
      told.delete(thread);
    }
  };
  const tell = (thread: string, badge: BadgeView | null) => {
    if (same(told.get(thread), badge) && isQuiet(badge)) return;
    if (told.has(thread) !== (badge !== null)) known.value++;
    if (badge) told.set(thread, badge);
    else told.delete(thread);
    of(thread).tell(badge, now());
  };
  hear(
    'rows',
    ({ rows }) =>
      batch(() => {
        for (const { thread, badge } of rows) tell(thread, badge);
        forgetOldest();
      }),
    until,
  );

  const badge = (thread: string): ReadonlySignal<Told<BadgeView> | null> => of(thread).shown;

  /** Answers with what went wrong, or null. */
  async function assign(thread: string, to: Person | null): Promise<Problem | null> {
    const before = of(thread).shown.peek();
    if (!before) return { code: 'notThere' };
    const layer = {
      apply: (view: BadgeView): BadgeView => ({ ...view, assignee: to }),
      isIn: (view: BadgeView) => (view.assignee?.uid ?? null) === (to?.uid ?? null),
    };
    try {
      await of(thread).lay(layer, ask('conversation.assign', { ref: before.value.ref, to: to?.uid ?? null }));
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Nothing of one session is shown in the next. */
  const forget = () =>
    batch(() => {
      for (const thread of told.keys()) of(thread).tell(null, now());
      told.clear();
      known.value++;
    });

  return { known, badge, assign, forget };
});

export type Rows = InstanceType<typeof RowsModel>;
