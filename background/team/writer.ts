import type { Firestore, WriteBatch } from 'firebase/firestore';
import { changeBatch, createConversationBatch, mergeBatch } from '#data/conversation-writes.ts';
import { apply, type Change } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import { newConversation, withoutMail } from '#domain/new-conversation.ts';
import type { ConnectionWatch } from './connection.ts';
import type { Conversations } from './conversations.ts';

export type Writer = {
  /** Makes a conversation that nobody had; resolves with what it is now. Rejects when a teammate was first. */
  create(seen: Conversation): Promise<Conversation>;
  /** Changes a conversation as we know it, creating it first when its revision is 0. `sent` rejects when the server refuses. */
  change(onto: Conversation, change: Change, id: string): { after: Conversation; sent: Promise<void> };
  merge(older: Conversation, younger: Conversation): Promise<void>;
  /** Resolves when no write to this conversation is under way any more. */
  settled(conversation: string): Promise<void>;
};

type Known = {
  db: Firestore;
  team: string;
  uid: string;
  conversations: Conversations;
  connection: ConnectionWatch;
  storesSubjects: () => boolean;
  changed: () => void;
};

/** Every write to a conversation. What is written is shown at once, and taken back when it is refused. */
export function openWriter({ db, team, uid, conversations: { index }, connection, storesSubjects, changed }: Known): Writer {
  const underWay = new Map<string, Set<Promise<unknown>>>();

  const end = (after: Conversation, write: Promise<unknown>, arrived: boolean) => {
    const { id, rev } = after;
    const writes = underWay.get(id);
    writes?.delete(write);
    if (writes?.size) return;
    underWay.delete(id);
    index.remove('ahead', id);
    if (arrived && (index.get(id)?.rev ?? 0) < rev) index.set('asked', after);
  };

  /** Sends without waiting for the server, and shows `afters` until it has answered. */
  async function send(batch: WriteBatch, afters: readonly Conversation[]): Promise<void> {
    const write = connection.asked(batch.commit());
    for (const after of afters) {
      index.set('ahead', after);
      underWay.set(after.id, (underWay.get(after.id) ?? new Set()).add(write));
    }
    changed();
    let arrived = false;
    try {
      await write;
      arrived = true;
    } finally {
      for (const after of afters) end(after, write, arrived);
      changed();
    }
  }

  const create = (known: Conversation): [Conversation, Promise<void>] => {
    const seen = storesSubjects() ? known : withoutMail(known);
    const created = newConversation(seen, uid, Date.now());
    return [created, send(createConversationBatch(db, team, seen, uid, crypto.randomUUID()), [created])];
  };

  return {
    async create(seen) {
      const [created, sent] = create(seen);
      await sent;
      return created;
    },
    change(onto, change, id) {
      let before = onto;
      if (onto.rev === 0) {
        const [created, sent] = create(onto);
        sent.catch(() => {}); // a teammate was first; the change that follows is refused too, and mended
        before = created;
      }
      const after = apply(before, change, uid, Date.now());
      return { after, sent: send(changeBatch(db, team, before, change, uid, id), [after]) };
    },
    merge(older, younger) {
      const now = Date.now();
      const absorb = { kind: 'absorb', from: younger.id, keys: younger.keys, soft: younger.soft } as const;
      const afters = [apply(younger, { kind: 'merge', into: older.id }, uid, now), apply(older, absorb, uid, now)];
      return send(mergeBatch(db, team, older, younger, uid, crypto.randomUUID()), afters);
    },
    async settled(conversation) {
      await Promise.allSettled(underWay.get(conversation) ?? []);
    },
  };
}
