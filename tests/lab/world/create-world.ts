import { compose } from './compose.ts';
import { copiesFor, withTrace } from './delivery.ts';
import { textOf } from './draft.ts';
import { createMailbox, type PutOptions, type Store } from './mailbox.ts';
import { type Parsed, parse } from './parse.ts';
import { MAILBOXES } from './people.ts';
import { createRandom } from './random.ts';
import { seed } from './seed.ts';
import type { Change, Draft, Mailbox, Message, World } from './world.ts';

/** How a message lies in a mailbox, where that is not "unread in the inbox". */
export type Flags = (store: Store, arriving: boolean) => Omit<PutOptions, 'arrival'>;

export type Post = (parsed: Parsed, way: { arrival: number; sender: Store | null; recipients: readonly string[]; flags?: Flags }) => void;

const asUsual: Flags = (_store, arriving) => (arriving ? { labels: ['inbox'] } : { labels: ['sent'], read: true });

/** A clock that starts at `now` and never shows the same millisecond twice, so that what comes later is newer. */
function startClock(now: number): () => number {
  const start = performance.now();
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now + performance.now() - start));
    return last;
  };
}

/** Who may write as `from` in this mailbox: its owner, or, under a shared address, one of the people who use it. */
function maySendAs(stores: readonly Store[], sender: Store, from: string): boolean {
  return from === sender.address || stores.some(({ address, users }) => address === from && users.includes(sender.address));
}

/** A new world full of mail, the same for every call with the same `now` (milliseconds since 1970). */
export async function createWorld(options: { now?: number } = {}): Promise<World> {
  const now = options.now ?? Date.now();
  const clock = startClock(now);
  const random = createRandom('post');
  const listeners = new Set<(change: Change) => void>();
  const emit = (change: Change) => {
    for (const hear of [...listeners]) hear(change);
  };
  const stores = MAILBOXES.map(({ owner, provider, users }) =>
    createMailbox({ owner, provider, users: users.map(({ address }) => address), clock, emit }),
  );
  const find = (address: string, provider?: Mailbox['provider']) =>
    stores.find(store => store.address === address.toLowerCase() && (provider === undefined || store.provider === provider)) ?? null;

  /** Keeps the sender's copies and brings one to every known recipient. */
  const post: Post = (parsed, { arrival, sender, recipients, flags = asUsual }) => {
    const sharedSent = sender ? stores.filter(({ address }) => address === parsed.from.address) : [];
    for (const store of new Set([...(sender ? [sender] : []), ...sharedSent])) store.put(parsed, { arrival, ...flags(store, false) });
    for (const copy of copiesFor(recipients)) {
      const store = find(copy.address, copy.provider);
      store?.put(withTrace(parsed, copy, arrival, random.word(16)), { arrival, ...flags(store, true) });
    }
  };

  async function send(from: string | Mailbox, draft: Draft): Promise<Message> {
    const sender = typeof from === 'string' ? find(from) : find(from.address, from.provider);
    if (!sender) throw new Error(`There is no mailbox ${String(from)}.`);
    if (!maySendAs(stores, sender, draft.from.address)) throw new Error(`${sender.address} may not send as ${draft.from.address}.`);
    const headers = sender.headersFor(draft);
    const arrival = clock();
    const { subject, html, to, cc = [], bcc = [] } = draft;
    const letter = { ...headers, date: arrival, from: draft.from, to, cc, subject, html, text: textOf(html), attachments: [] };
    const parsed = await parse(await compose(letter));
    const sent = sender.putSent(parsed, draft, arrival);
    post(parsed, { arrival, sender, recipients: [...to, ...cc, ...bcc].map(({ address }) => address.toLowerCase()) });
    return sent;
  }

  async function deliver(raw: string): Promise<void> {
    const arrival = clock();
    const parsed = await parse(raw);
    const messageId = parsed.messageId || `${random.word(20)}@mx.acme.test`;
    const added = parsed.messageId ? '' : `Message-ID: <${messageId}>\r\n`;
    const complete = { ...parsed, date: parsed.date || arrival, messageId, raw: added + raw };
    const recipients = [...parsed.to, ...parsed.cc].map(({ address }) => address);
    post(complete, { arrival, sender: null, recipients: [...recipients, ...parsed.deliveredTo] });
  }

  await seed(post, find, now);

  return {
    mailboxes: stores,
    mailbox: find,
    send,
    deliver,
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
