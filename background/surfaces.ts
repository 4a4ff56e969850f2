import type { Conversation } from '#domain/conversation.ts';
import { aliasOf } from '#domain/identity.ts';
import type { Surface } from '#platform/surface.ts';

/** What the background remembers of one port; nothing of it outlives the worker, for the surface tells it again. */
export type SurfaceState = {
  readonly surface: Surface;
  /** Which mailbox the tab shows; null until it has said so, and always for our own pages. */
  mailbox: { host: 'gmail' | 'outlook'; address: string } | null;
  visible: boolean;
  /** The rows on screen with their soft names. */
  rows: ReadonlyMap<string, readonly string[]>;
  /** The open thread, since when, and whether its activity is unfolded. */
  shown: { thread: string; at: number; activity: boolean } | null;
  /** The threads with a composer, and since when (monotonic milliseconds). */
  readonly replying: Map<string, number>;
  watchesOverview: boolean;
  watchesHealth: boolean;
  watchesWorkspace: boolean;
  /** Conversations that this surface was given, as it was given them; it may change no others. */
  readonly given: Map<string, Conversation>;
  /** The last push of each kind and thread, so that only news is told. */
  readonly told: Map<string, string>;
  /** What is being found out for this surface; questions about conversations wait for it. */
  settling: Promise<unknown>;
  /** Resolves when the last answer that was taken back is so for the team too, or cannot be. */
  takenBack: Promise<unknown>;
  /** Resolves with the first hello. */
  readonly greeted: Promise<void>;
  greet(): void;
};

export function surfaceState(surface: Surface): SurfaceState {
  let greet = () => {};
  const greeted = new Promise<void>(resolve => {
    greet = resolve;
  });
  return {
    surface,
    mailbox: null,
    visible: true,
    rows: new Map(),
    shown: null,
    replying: new Map(),
    watchesOverview: false,
    watchesHealth: false,
    watchesWorkspace: false,
    given: new Map(),
    told: new Map(),
    settling: greeted,
    takenBack: Promise.resolve(),
    greeted,
    greet,
  };
}

/** The name of a thread in this surface's mailbox; null before it has said hello. */
export const aliasIn = ({ mailbox }: SurfaceState, thread: string): string | null =>
  mailbox && aliasOf(mailbox.host, mailbox.address, thread);
