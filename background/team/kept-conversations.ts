import * as v from 'valibot';
import type { Conversation } from '#domain/conversation.ts';
import type { Shelf } from '#platform/shelf.ts';
import type { Stored } from '#platform/storage.ts';
import { limited } from '../limited.ts';
import type { Outside } from '../outside.ts';
import { conversationShape } from './conversation-shape.ts';

/** How complete what is kept of an inbox is. */
export type Loaded = {
  /** When it was last read as a whole, in milliseconds since 1970. */
  at: number;
  /** Whether that was all there is, and not only the newest. */
  whole: boolean;
};

export type KeptConversations = {
  of(inbox: string): readonly Conversation[];
  /** Null while the inbox has never been read as a whole, or too long ago. */
  loaded(inbox: string): Loaded | null;
  /** The newest change of what lists show that is kept, in the server's milliseconds since 1970; 0 when there is none. */
  newest(inbox: string): number;
  put(conversations: readonly Conversation[]): void;
  /** Takes the place of all that was kept of the inbox. */
  replace(inbox: string, conversations: readonly Conversation[], loaded: Loaded): void;
  remove(inbox: string, id: string): void;
  /** Forgets all inboxes but these: what somebody may not see any more does not stay on their device. */
  keepOnly(inboxes: readonly string[]): void;
};

type Shelves = Pick<Outside, 'stored' | 'shelf'>;

const DAY = 24 * 3_600_000;
/** What was erased while nobody listened is noticed after this long. */
const READ_AGAIN_AFTER = 7 * DAY;
const KEPT = 3_000;

const loadedShape = v.record(v.string(), v.object({ at: v.number(), whole: v.boolean() }));

export const conversationShelf = (outside: Pick<Outside, 'shelf'>): Shelf<Conversation> =>
  outside.shelf('conversations', conversationShape);
export const loadedStore = (outside: Pick<Outside, 'stored'>): Stored<Record<string, Loaded>> => outside.stored('loaded', loadedShape);

const keyOf = ({ inbox, id }: Pick<Conversation, 'inbox' | 'id'>) => `${inbox}/${id}`;

/** What the server has confirmed of the team's conversations, so that a worker that begins anew asks only for what changed since. */
export async function openKeptConversations(outside: Shelves): Promise<KeptConversations> {
  const shelf = conversationShelf(outside);
  const store = loadedStore(outside);
  const [all, marks] = await Promise.all([shelf.all(), store.read()]);
  const kept = new Map(all);
  let loaded = marks ?? {};
  /** One write after the other, so that an older version never lands on a newer one. */
  const inTurn = limited(1);
  const quietly = (write: () => Promise<void>) =>
    inTurn(write).catch(error => console.warn('Outrigger: what is known of the team could not be kept on this device', error));
  const mark = (now: Record<string, Loaded>) => {
    loaded = now;
    return store.write(now);
  };
  const of = (inbox: string) => [...kept.values()].filter(one => one.inbox === inbox);

  /** The oldest of those that are done make room; what is left is not the whole any more. */
  const makeRoom = () => {
    if (kept.size <= KEPT) return;
    const done = [...kept.values()].filter(({ status, mergedInto }) => status === 'closed' || mergedInto);
    const gone = done.sort((a, b) => a.updatedAt - b.updatedAt).slice(0, kept.size - KEPT);
    for (const one of gone) kept.delete(keyOf(one));
    quietly(() => shelf.remove(gone.map(keyOf)));
    const inboxes = new Set(gone.map(({ inbox }) => inbox));
    const partly = ([inbox, mark]: [string, Loaded]) => [inbox, { ...mark, whole: mark.whole && !inboxes.has(inbox) }];
    quietly(() => mark(Object.fromEntries(Object.entries(loaded).map(partly))));
  };
  const without = (inbox: string) => {
    const { [inbox]: _, ...others } = loaded;
    return others;
  };
  /** The mark goes first and comes last, so that a worker that dies in between reads the inbox anew. */
  async function rewrite(inbox: string, before: readonly string[], now: readonly Conversation[], then: Loaded | null): Promise<void> {
    await mark(without(inbox));
    await shelf.remove(before);
    await shelf.putAll(now.map(one => [keyOf(one), one]));
    if (then) await mark({ ...loaded, [inbox]: then });
  }
  function replace(inbox: string, conversations: readonly Conversation[], then: Loaded | null) {
    const before = of(inbox).map(keyOf);
    for (const key of before) kept.delete(key);
    for (const one of conversations) kept.set(keyOf(one), one);
    quietly(() => rewrite(inbox, before, conversations, then));
  }
  makeRoom();

  return {
    of,
    loaded(inbox) {
      const mark = loaded[inbox];
      return mark && Date.now() - mark.at < READ_AGAIN_AFTER ? mark : null;
    },
    newest: inbox => Math.max(0, ...of(inbox).map(({ listedAt }) => listedAt)),
    put(conversations) {
      if (conversations.length === 0) return;
      for (const one of conversations) kept.set(keyOf(one), one);
      quietly(() => shelf.putAll(conversations.map(one => [keyOf(one), one])));
      makeRoom();
    },
    replace,
    remove(inbox, id) {
      if (kept.delete(keyOf({ inbox, id }))) quietly(() => shelf.remove([keyOf({ inbox, id })]));
    },
    keepOnly(inboxes) {
      const known = new Set([...Object.keys(loaded), ...[...kept.values()].map(({ inbox }) => inbox)]);
      for (const inbox of known) if (!inboxes.includes(inbox)) replace(inbox, [], null);
    },
  };
}
