import type { ThreadFacts } from '#domain/identity.ts';
import type { Resolver } from '#mail/mail-host.ts';
import { type Outcome, paced } from '#mail/paced.ts';
import { accountOf, hearTraffic } from '#mail/page-facts.ts';
import { threadMemory } from '#mail/thread-memory.ts';
import { readHead } from './show-original.ts';
import { threadsIn } from './sync-parser.ts';
import { isSyncTraffic } from './sync-traffic.ts';

/** Five requests a second at most: extensions that asked for seven have lived with Gmail for years. */
const PACE = { between: 200, firstRest: 2_000, longestRest: 300_000, tries: 4 };

/** Reads the head of a thread's first message from "show original"; what the page's own thread data names besides is added. */
export function resolver(page: Document, tell: (thread: string, facts: ThreadFacts) => void, signal: AbortSignal): Resolver {
  const memory = threadMemory();
  const read = new Set<string>();

  const tellKnown = (thread: string) => {
    const facts = read.has(thread) && !signal.aborted ? memory.recall(thread) : null;
    if (facts) tell(thread, facts);
  };
  const look = async (thread: string): Promise<Outcome> => {
    const account = accountOf(page);
    if (!account) return 'notYet';
    const response = await fetch(originalOf(page, account.key, thread), { credentials: 'same-origin', signal });
    const message = response.ok ? await readHead(response) : null;
    if (!message) return 'failed';
    read.add(thread);
    memory.learn(thread, [message]);
    tellKnown(thread);
    return 'done';
  };
  const want = paced(look, PACE, signal);

  hearTraffic(
    page,
    traffic => {
      if (!isSyncTraffic(traffic.url)) return;
      for (const { id, messages } of threadsIn(traffic.response)) {
        const sent = messages.filter(message => !message.labels.includes('^r'));
        if (
          id &&
          memory.learn(
            id,
            sent.flatMap(message => message.facts ?? []),
          )
        )
          tellKnown(id);
      }
    },
    signal,
  );

  return {
    want(threads) {
      for (const thread of threads.filter(one => read.has(one))) queueMicrotask(() => tellKnown(thread));
      want(threads.filter(one => !read.has(one)));
    },
  };
}

/** `?view=om` takes the old thread id and shows the thread's first message; the path keeps account and delegation, without the name of a window. */
function originalOf(page: Document, key: string, thread: string): URL {
  const url = new URL(page.location.pathname.replace(/[^/]*$/, ''), page.location.origin);
  url.search = new URLSearchParams({ ik: key, view: 'om', th: thread }).toString();
  return url;
}
