import type { SendFact } from '#mail/mail-host.ts';
import { hearTraffic, type Traffic } from '#mail/page-facts.ts';
import { composers } from './composers.ts';
import { itemsIn, outgoingIn, succeeded } from './service-parser.ts';
import { isServiceTraffic } from './service-traffic.ts';

/** What happened before a page's script was heard is news only for so long (milliseconds). */
const STALE = 60_000;

const KINDS: Readonly<Record<string, SendFact['kind']>> = { SendAndSaveCopy: 'sent', SendOnly: 'sent', SaveOnly: 'draftSaved' };

/** Hears Outlook ask its service to save or send a mail, and the service agree (CreateItem for a new mail, UpdateItem for a saved draft). */
export function sends(page: Document, hear: (fact: SendFact) => void, signal: AbortSignal): void {
  const threadsOfItems = new Map<string, string>();
  hearTraffic(
    page,
    traffic => {
      if (!isServiceTraffic(traffic.url)) return;
      const fact = factIn(traffic, threadsOfItems, () => onlyReply(page));
      if (fact && performance.now() - traffic.at < STALE) hear(fact);
    },
    signal,
  );
}

/** The fact in one exchange, or null. `threads` learns which conversation an item belongs to, because a send's answer does not say. */
export function factIn(
  { request, response }: Pick<Traffic, 'request' | 'response'>,
  threads: Map<string, string>,
  openReply: () => string | null,
): SendFact | null {
  const answered = itemsIn(response);
  for (const { item, thread } of answered) if (item && thread) threads.set(item, thread);
  const outgoing = outgoingIn(request);
  const left = outgoing && KINDS[outgoing.disposition];
  if (!left || !succeeded(response)) return null;
  const kind = left === 'sent' && outgoing.planned ? 'scheduled' : left;
  const named = [...answered.map(({ thread }) => thread), ...outgoing.threads, ...outgoing.items.map(item => threads.get(item) ?? null)];
  return { kind, thread: named.find(thread => thread !== null) ?? openReply(), messageId: answered[0]?.facts?.messageId ?? null };
}

/** The thread of the reply on screen, if there is only one. */
function onlyReply(page: Document): string | null {
  const threads = composers(page).flatMap(({ thread }) => thread ?? []);
  return new Set(threads).size === 1 ? (threads[0] ?? null) : null;
}
