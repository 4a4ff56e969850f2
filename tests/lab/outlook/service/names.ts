import type { Mailbox, Message, Thread } from '../../world/world.ts';
import { conversationId, itemId } from '../ids.ts';

type Book = { ids: Map<bigint, string>; uids: Map<string, bigint> };
const newBook = (): Book => ({ ids: new Map(), uids: new Map() });

function nameFor(book: Book, uid: bigint, make: () => string): string {
  const id = book.ids.get(uid) ?? make();
  book.ids.set(uid, id);
  if (!book.uids.has(id)) book.uids.set(id, uid);
  return id;
}

/**
 * Which of Exchange's ids stands for which message or thread of a mailbox. Ids are computed, so this is only the way back;
 * except that a draft keeps its id while the world numbers each saved version anew.
 */
export function createNames() {
  const books = new WeakMap<Mailbox, { items: Book; conversations: Book }>();

  function booksOf(mailbox: Mailbox) {
    const books_ = books.get(mailbox) ?? { items: newBook(), conversations: newBook() };
    books.set(mailbox, books_);
    return books_;
  }

  const itemIdOf = (mailbox: Mailbox, uid: bigint) => nameFor(booksOf(mailbox).items, uid, () => itemId(mailbox.guid, uid));
  const conversationIdOf = (mailbox: Mailbox, uid: bigint) =>
    nameFor(booksOf(mailbox).conversations, uid, () => conversationId(mailbox.guid, uid));

  /** Learns every id there is: an address may name a mail that no list has shown yet. */
  function learnAll(mailbox: Mailbox): void {
    for (const query of ['in:anywhere', undefined]) {
      for (const { uid, messages } of mailbox.threads({ limit: Number.MAX_SAFE_INTEGER, ...(query && { query }) }).threads) {
        conversationIdOf(mailbox, uid);
        for (const message of messages) itemIdOf(mailbox, message.uid);
      }
    }
  }

  function uidIn(mailbox: Mailbox, kind: 'items' | 'conversations', id: string): bigint | null {
    const { uids } = booksOf(mailbox)[kind];
    if (!uids.has(id)) learnAll(mailbox);
    return uids.get(id) ?? null;
  }

  return {
    itemIdOf,
    conversationIdOf,
    message(mailbox: Mailbox, id: string): Message | null {
      const uid = uidIn(mailbox, 'items', id);
      return uid === null ? null : mailbox.message(uid);
    },
    thread(mailbox: Mailbox, id: string): Thread | null {
      const uid = uidIn(mailbox, 'conversations', id);
      return uid === null ? null : mailbox.thread(uid);
    },
    /** The draft `before` was saved again as `after`: same item, same conversation. */
    keep(mailbox: Mailbox, before: Pick<Message, 'uid' | 'threadUid'>, after: Pick<Message, 'uid' | 'threadUid'>): void {
      const { items, conversations } = booksOf(mailbox);
      const item = itemIdOf(mailbox, before.uid);
      items.ids.set(after.uid, item);
      items.uids.set(item, after.uid);
      const conversation = conversationIdOf(mailbox, before.threadUid);
      conversations.ids.set(after.threadUid, conversation);
      conversations.uids.set(conversation, after.threadUid);
    },
  };
}

export type Names = ReturnType<typeof createNames>;
