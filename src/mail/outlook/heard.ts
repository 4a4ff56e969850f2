const heard = new WeakMap<Document, Set<string>>();

/** Full conversation ids (canonical) that the page's traffic has named; the pane itself tells only their ends. */
export const conversationsHeard = (page: Document): ReadonlySet<string> => heard.get(page) ?? new Set();

export function rememberConversation(page: Document, id: string): void {
  const ids = heard.get(page) ?? new Set();
  heard.set(page, ids.add(id));
}
