import type { ThreadLine } from './data.ts';
import type { Shell } from './shell.ts';
import type { Toasts } from './toast.ts';
import type { Views } from './views.ts';

export type Answer = 'reply' | 'replyAll' | 'forward';

/** What the parts of the page ask of each other. */
export type App = {
  shell: Shell;
  views: Views;
  toasts: Toasts;
  go(hash: string): void;
  openThread(list: string, thread: ThreadLine): void;
  /** The threads of the list that was shown last, in order, for "newer" and "older". */
  neighbours(): readonly ThreadLine[];
  backToList(): void;
  compose(): void;
  openDraft(thread: ThreadLine): void;
  /** Reads the visible view anew. */
  refresh(): void;
};
