import type { ThreadFacts } from '#domain/identity.ts';
import type { Resolver } from '#mail/mail-host.ts';
import { hearTraffic } from '#mail/page-facts.ts';
import { threadMemory } from '#mail/thread-memory.ts';
import { canonicalId } from './conversation-id.ts';
import { rememberConversation } from './heard.ts';
import { itemsIn } from './service-parser.ts';
import { isServiceTraffic } from './service-traffic.ts';

/** Never asks: it listens to the answers that the page asks for itself, and remembers them for when they are wanted. */
export function resolver(page: Document, tell: (thread: string, facts: ThreadFacts) => void, signal: AbortSignal): Resolver {
  const memory = threadMemory();
  hearTraffic(
    page,
    ({ url, response }) => {
      if (!isServiceTraffic(url)) return;
      for (const [thread, items] of Map.groupBy(itemsIn(response), item => item.thread)) {
        if (thread === null) continue;
        rememberConversation(
          page,
          thread,
          items.flatMap(({ item }) => canonicalId(item) ?? []),
        );
        const facts = memory.learn(
          thread,
          items.flatMap(item => item.facts ?? []),
        );
        if (facts) tell(thread, facts);
      }
    },
    signal,
  );
  return {
    want(threads) {
      for (const thread of threads) {
        const facts = memory.recall(thread);
        if (facts) queueMicrotask(() => signal.aborted || tell(thread, facts));
      }
    },
  };
}
