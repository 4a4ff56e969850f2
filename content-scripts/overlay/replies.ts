import type { Composer } from '#mail/mail-host.ts';

export type Replies = {
  /** The composers in the page now. */
  see(composers: readonly Composer[]): void;
  /** An answer to this thread left; its composer is gone or about to go. */
  sent(thread: string): void;
  tellAgain(): void;
};

/** A composer that is moved to full screen leaves the page for a moment, and the word that a mail was sent may come after its composer went. */
const GONE_AFTER = 3_000;

/** Follows the composers of a page by their nodes, and tells when the first answer to a thread begins and the last one ends. */
export function replies(tell: (thread: string, replying: boolean) => void, signal: AbortSignal): Replies {
  const open = new Map<Element, string>();
  const leaving = new Map<Element, ReturnType<typeof setTimeout>>();
  const done = new WeakSet<Element>();
  let told = new Set<string>();

  const update = () => {
    const now = new Set(open.values());
    for (const thread of now) if (!told.has(thread)) tell(thread, true);
    for (const thread of told) if (!now.has(thread)) tell(thread, false);
    told = now;
  };
  const stay = (element: Element) => {
    clearTimeout(leaving.get(element));
    leaving.delete(element);
  };
  const close = (element: Element) => {
    stay(element);
    open.delete(element);
  };
  const leave = (element: Element) => {
    if (done.has(element)) close(element);
    else if (!leaving.has(element)) {
      const gone = () => {
        close(element);
        update();
      };
      leaving.set(element, setTimeout(gone, GONE_AFTER));
    }
  };
  signal.addEventListener(
    'abort',
    () => {
      for (const timer of leaving.values()) clearTimeout(timer);
    },
    { once: true },
  );

  return {
    see(composers) {
      const here = new Map(composers.map(({ element, thread }) => [element, thread]));
      for (const [element, thread] of here) {
        stay(element);
        if (thread && !done.has(element)) open.set(element, thread);
        else if (!thread) open.delete(element);
      }
      for (const element of [...open.keys()]) if (!here.has(element)) leave(element);
      update();
    },
    sent(thread) {
      for (const [element, of] of [...open]) {
        if (of !== thread) continue;
        if (leaving.has(element)) close(element);
        else done.add(element);
      }
      update();
    },
    tellAgain() {
      for (const thread of told) tell(thread, true);
    },
  };
}
