import type { Conversation } from '#domain/conversation.ts';

/** Where a version of a conversation came from. `ahead` is our own change before anybody has confirmed it, `pending` those that wait for their turn. */
export type Source = 'live' | 'asked' | 'ahead' | 'pending';

export type ConversationIndex = {
  /** What the server said, `live` or `asked`, never goes back: an answer may come later than what it is older than. */
  set(source: Source, conversation: Conversation): void;
  remove(source: Source, id: string): void;
  has(source: Source, id: string): boolean;
  /** The newest version, merged or not. */
  get(id: string): Conversation | null;
  /** The conversation into which this one was merged, or itself. */
  living(id: string): Conversation | null;
  /** Those that have any of these keys, each once, merges followed, oldest first. */
  withKeys(keys: readonly string[]): Conversation[];
  /** The one active conversation with this soft name; null when there is none or more than one. */
  withSoft(soft: string): Conversation | null;
  all(): Conversation[];
};

const trust: Readonly<Record<Source, number>> = { live: 0, asked: 1, ahead: 2, pending: 3 };
const confirmed: readonly Source[] = ['live', 'asked'];
const MERGES_FOLLOWED = 10;

/** Joins all that is known of the team's conversations, so that a row finds its own without a query. */
export function conversationIndex(): ConversationIndex {
  const versions = new Map<string, Map<Source, Conversation>>();
  const current = new Map<string, Conversation>();
  const byKey = new Map<string, Set<string>>();
  const bySoft = new Map<string, Set<string>>();

  const link = (index: Map<string, Set<string>>, names: readonly string[], id: string) => {
    for (const name of names) index.set(name, (index.get(name) ?? new Set()).add(id));
  };
  const unlink = (index: Map<string, Set<string>>, names: readonly string[], id: string) => {
    for (const name of names) {
      const ids = index.get(name);
      ids?.delete(id);
      if (ids?.size === 0) index.delete(name);
    }
  };
  /** The highest revision counts; of two with the same, what a live query says. */
  const newest = (id: string) =>
    [...(versions.get(id) ?? [])].sort(([a, one], [b, other]) => other.rev - one.rev || trust[a] - trust[b])[0]?.[1];
  const refresh = (id: string) => {
    const before = current.get(id);
    const now = newest(id);
    if (before === now) return;
    if (before) {
      unlink(byKey, before.keys, id);
      unlink(bySoft, before.soft, id);
    }
    if (!now) return void current.delete(id);
    current.set(id, now);
    link(byKey, now.keys, id);
    link(bySoft, now.soft, id);
  };

  const living = (id: string): Conversation | null => {
    let found = current.get(id) ?? null;
    for (let merge = 0; found?.mergedInto && merge < MERGES_FOLLOWED; merge++) found = current.get(found.mergedInto) ?? null;
    return found;
  };

  return {
    set(source, conversation) {
      const { id } = conversation;
      const known = versions.get(id) ?? new Map<Source, Conversation>();
      if (confirmed.includes(source) && (known.get(source)?.rev ?? 0) > conversation.rev) return;
      versions.set(id, known.set(source, conversation));
      refresh(id);
    },
    remove(source, id) {
      const known = versions.get(id);
      known?.delete(source);
      if (known?.size === 0) versions.delete(id);
      refresh(id);
    },
    has: (source, id) => versions.get(id)?.has(source) ?? false,
    get: id => current.get(id) ?? null,
    living,
    withKeys(keys) {
      const ids = new Set(keys.flatMap(key => [...(byKey.get(key) ?? [])]));
      const found = new Map([...ids].flatMap(id => living(id) ?? []).map(one => [one.id, one]));
      return [...found.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },
    withSoft(soft) {
      const ids = [...(bySoft.get(soft) ?? [])];
      const active = ids.flatMap(id => current.get(id) ?? []).filter(({ status, mergedInto }) => status !== 'closed' && !mergedInto);
      return active.length === 1 ? (active[0] ?? null) : null;
    },
    all: () => [...current.values()],
  };
}
