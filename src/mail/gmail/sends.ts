import type { SendFact } from '#mail/mail-host.ts';
import { hearTraffic, type Traffic } from '#mail/page-facts.ts';
import { changesIn, type SyncMessage, threadsIn } from './sync-parser.ts';
import { isSyncTraffic } from './sync-traffic.ts';

/** What happened before a page's script was heard is news only for so long (milliseconds). */
const STALE = 60_000;

type Found = { message: SyncMessage; thread: string | null };

/** Hears Gmail's own synchronisation: a sent mail carries `^pfg`, a draft `^r`, a planned one `^scheduled` (since the redesign of 2018). */
export function sends(page: Document, hear: (fact: SendFact) => void, signal: AbortSignal): void {
  const sent = new Map<string, SendFact>();
  hearTraffic(
    page,
    traffic => {
      if (!isSyncTraffic(traffic.url) || performance.now() - traffic.at > STALE) return;
      for (const fact of factsIn(traffic, sent)) hear(fact);
    },
    signal,
  );
}

/** What a mail that was sent or planned has when it becomes a draft again; a planned one may be called a draft all the while. */
const TAKEN_BACK: ReadonlySet<string> = new Set(['^r', '-^pfg', '-^scheduled']);

/** A fact for each composed message that the request changed and the server confirmed. `sent` remembers by message what may still be undone. */
export function factsIn({ request, response }: Pick<Traffic, 'request' | 'response'>, sent: Map<string, SendFact>): SendFact[] {
  const changes = changesIn(request);
  if (changes.length === 0) return [];
  const confirmed = new Map<string, Found>();
  for (const { id, messages } of threadsIn(response)) {
    for (const message of messages) confirmed.set(message.key, { message, thread: id });
  }
  return changes.flatMap(({ key, labels }) => {
    const kind = kindOf(labels);
    const before = sent.get(key);
    if (before && kind !== 'sent' && kind !== 'scheduled' && labels.some(label => TAKEN_BACK.has(label))) {
      sent.delete(key);
      return [{ ...before, kind: 'undone' as const }];
    }
    const found = confirmed.get(key);
    if (!kind || !found || (kind === 'sent' && before?.kind === 'sent')) return [];
    const fact: SendFact = { kind, thread: found.thread, messageId: found.message.facts?.messageId ?? null };
    if (kind !== 'draftSaved') sent.set(key, fact);
    return [fact];
  });
}

function kindOf(labels: readonly string[]): SendFact['kind'] | null {
  if (labels.includes('^scheduled')) return 'scheduled';
  if (labels.includes('^pfg')) return 'sent';
  return labels.includes('^r') ? 'draftSaved' : null;
}
