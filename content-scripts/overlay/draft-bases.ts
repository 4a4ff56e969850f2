import type { Composer } from '#mail/mail-host.ts';

/** `base`: what the thread was when the draft began, for the background to read; null while it has not said, or when the thread is private. */
export type Draft = { readonly element: Element; readonly thread: string; base: string | null };

export type DraftBases = {
  /** The composers in the page now. */
  see(composers: readonly Composer[]): void;
  of(element: Element): Draft | null;
};

/** Milliseconds between two questions about one draft, and how many there are: a thread may be identified later than it is answered. */
const PACE = 1_000;
const TRIES = 20;

/** Asks once for each draft what its thread is at the beginning, and keeps that as long as its node lives. `now` is a local monotonic clock. */
export function draftBases(begin: (thread: string) => Promise<string | null>, now: () => number): DraftBases {
  const drafts = new WeakMap<Element, Draft & { tries: number; askedAt: number }>();
  return {
    see(composers) {
      for (const { element, thread } of composers) {
        const known = drafts.get(element);
        if (!thread) continue;
        const draft = known?.thread === thread ? known : { element, thread, base: null, tries: 0, askedAt: Number.NEGATIVE_INFINITY };
        drafts.set(element, draft);
        if (draft.base !== null || draft.tries >= TRIES || now() - draft.askedAt < PACE) continue;
        draft.tries += 1;
        draft.askedAt = now();
        begin(thread).then(
          base => {
            draft.base ??= base;
          },
          () => {}, // asked again
        );
      }
    },
    of: element => drafts.get(element) ?? null,
  };
}
