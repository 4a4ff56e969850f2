import type { ThreadFacts } from '#domain/identity.ts';
import { gmail } from '#mail/gmail/host.ts';
import { selectors as gmailSelectors } from '#mail/gmail/selectors.ts';
import { health } from '#mail/health.ts';
import type { MailHost, SendFact } from '#mail/mail-host.ts';
import { outlook } from '#mail/outlook/host.ts';
import { selectors as outlookSelectors } from '#mail/outlook/selectors.ts';
import type { Place, SelectorTable } from '#mail/selector-table.ts';

/** What a test asks of an adapter inside a page of the lab; answers are plain data. */
export type Probe = {
  mailbox(): string | null;
  rows(): { thread: string | null; subject: string; counterpart: string | null }[];
  thread(): { id: string; subject: string } | null;
  composers(): (string | null)[];
  health(place: Place): Record<string, number | null>;
  want(threads: string[]): void;
  facts: Record<string, ThreadFacts>;
  sends: SendFact[];
};

declare global {
  interface Window {
    probe: Probe;
  }
}

function probe(host: MailHost, table: SelectorTable): Probe {
  const facts: Probe['facts'] = {};
  const sends: SendFact[] = [];
  const { signal } = new AbortController();
  const resolver = host.resolver(
    document,
    (thread, known) => {
      facts[thread] = known;
    },
    signal,
  );
  host.sends(document, fact => sends.push(fact), signal);
  return {
    mailbox: () => host.mailbox(document),
    rows: () => host.rows(document).map(({ thread, subject, counterpart }) => ({ thread, subject, counterpart })),
    thread: () => {
      const open = host.thread(document);
      return open && { id: open.id, subject: open.subject };
    },
    composers: () => host.composers(document).map(({ thread }) => thread),
    health: place => health(table, document, place),
    want: threads => resolver.want(threads),
    facts,
    sends,
  };
}

document.addEventListener('DOMContentLoaded', () => {
  window.probe = location.hostname === 'mail.google.com' ? probe(gmail, gmailSelectors) : probe(outlook, outlookSelectors);
});
