import type { ThreadFacts } from '#domain/identity.ts';
import type { Letter } from '#domain/quiet-line.ts';
import type { Writing } from './own-words.ts';
import type { SelectorTable } from './selector-entry.ts';

export type HostId = 'gmail' | 'outlook';

/** One line of the list. The element may be reused for another thread, so `thread` is read again after each mutation. */
export type Row = { element: Element; thread: string | null; subject: string; counterpart: string | null };

/** The thread on screen. `root` is what disappears when the user moves on. */
export type Thread = { id: string; subject: string; root: Element };

/** A composer; identity follows `element`, not its place in the page. `thread` is the thread it answers, null for a new mail. */
export type Composer = { element: Element; thread: string | null };

/** What happened to a composed mail, as the webmail's own traffic tells it. */
export type SendFact = { kind: 'sent' | 'draftSaved' | 'scheduled' | 'undone'; thread: string | null; messageId: string | null };

/** How a webmail's composers send. */
export type Sending = {
  /** The control that sends, at or around this element; null when it is none. */
  controlAt(element: Element): HTMLElement | null;
  /** The composer's main one. */
  controlOf(composer: Element): HTMLElement | null;
  /** Whether this key sends from anywhere in a composer, besides Ctrl or ⌘ with Enter, which every webmail knows. */
  isKey(event: KeyboardEvent): boolean;
  /** What a person has written, as plain text, without quotation and signature. */
  textOf(composer: Element): string;
  /** Where it is written; null when there is no such place. */
  writingIn(composer: Element): Writing | null;
  /** From whom and to whom it goes, and what is written in; null when there is no such place. */
  letterOf(composer: Element): (Letter & { readonly body: Element }) | null;
};

export type Theme = { dark: boolean; tokens: Readonly<Record<string, string>> };

/**
 * All that the extension may know of a webmail page; one object per webmail. "Not there" is null or an empty list,
 * so that a changed page shows nothing instead of throwing. The page is an argument, so a saved page can be passed in.
 */
export interface MailHost {
  readonly id: HostId;
  /** What this adapter looks for, with what rests on it. */
  readonly selectors: SelectorTable;
  /** The mailbox on screen (lower-case address), or null while the page has not said. */
  mailbox(page: Document): string | null;
  /** The regions whose mutations matter: list bodies, the thread, the composers. Observed one MutationObserver each. */
  regions(page: Document): readonly Element[];
  /** The attributes whose change alone can mean another row, thread or view; without it every attribute in a region is heard. */
  readonly attributes?: readonly string[];
  rows(page: Document): readonly Row[];
  /** Puts `badge` into the row where a native label would stand, without shifting anything; false when there is no such place. Idempotent. */
  placeBadge(row: Row, badge: Element): boolean;
  thread(page: Document): Thread | null;
  /** Puts `banner` over the thread's first message; false while there is no such place. Idempotent. */
  placeBanner(thread: Thread, banner: Element): boolean;
  /**
   * Gives `panel` a column of its own beside the thread and takes it back when the panel leaves; false when there is no such place. Idempotent.
   * The column is as wide as the panel (its `--outrigger-panel-width`, else its content); with `data-room` (pixels) it is only so wide and the rest lies over the mail.
   */
  placePanel(thread: Thread, panel: Element): boolean;
  composers(page: Document): readonly Composer[];
  /** Moves the webmail to a thread of this mailbox, or searches for the Message-ID or the text. */
  open(page: Document, target: { thread: string | null; messageId: string | null; subject: string | null }): void;
  theme(page: Document): Theme;
  /** Learns threads' headers; asked threads are told through `tell` once known, at the pace the host bears. */
  resolver(page: Document, tell: (thread: string, facts: ThreadFacts) => void, signal: AbortSignal): Resolver;
  readonly sending: Sending;
  /** Hears the webmail's own word about sent mail until `signal` aborts. */
  sends(page: Document, hear: (fact: SendFact) => void, signal: AbortSignal): void;
}

export interface Resolver {
  /** Threads whose headers are wanted, most urgent first; replaces what was wanted before and is not under way. */
  want(threads: readonly string[]): void;
}
