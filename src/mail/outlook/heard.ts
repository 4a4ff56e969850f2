type Heard = { conversations: Set<string>; items: Map<string, string> };

const heard = new WeakMap<Document, Heard>();

/** Full conversation ids (canonical) that the page's traffic has named; the pane itself tells only their ends. */
export const conversationsHeard = (page: Document): ReadonlySet<string> => heard.get(page)?.conversations ?? new Set();

/** The conversations (canonical) of all items (canonical) that the traffic has named. */
export const itemsHeard = (page: Document): ReadonlyMap<string, string> => heard.get(page)?.items ?? new Map();

/** The conversation of an item (both ids canonical), as far as the traffic has said. */
export const conversationOfItem = (page: Document, item: string): string | null => itemsHeard(page).get(item) ?? null;

export function rememberConversation(page: Document, conversation: string, items: readonly string[]): void {
  const known = heard.get(page) ?? { conversations: new Set(), items: new Map() };
  known.conversations.add(conversation);
  for (const item of items) known.items.set(item, conversation);
  heard.set(page, known);
}
