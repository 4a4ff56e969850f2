import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { HoldKind, NotChecked } from '#domain/send-check.ts';

/** How a send was let through that was not simply clear. */
export type Passage = { readonly reasons: readonly HoldKind[]; readonly why: NotChecked | null };

export type SendLog = {
  /** A person's send goes to the webmail now; null when it was checked and clear. */
  pass(thread: string, passage: Passage | null): void;
  /** The webmail says that it has left: answers how it was let through. One that the webmail itself did not send leaves nothing. */
  left(thread: string): Passage | null;
  /** The thread whose last mail left unchecked. */
  readonly unchecked: ReadonlySignal<string | null>;
};

/** Remembers how each thread's last send was let through, until the webmail says what became of it. */
export function sendLog(): SendLog {
  const under = new Map<string, Passage>();
  const unchecked = signal<string | null>(null);
  return {
    unchecked,
    pass(thread, passage) {
      if (passage) under.set(thread, passage);
      else under.delete(thread);
    },
    left(thread) {
      const passage = under.get(thread) ?? null;
      under.delete(thread);
      if (passage?.why) unchecked.value = thread;
      else if (unchecked.peek() === thread) unchecked.value = null;
      return passage;
    },
  };
}
