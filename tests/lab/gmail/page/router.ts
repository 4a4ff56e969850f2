/** Where the page is: a list or a thread opened from one. */
export type Route =
  | { kind: 'list'; view: string; search: string; page: number }
  | { kind: 'thread'; view: string; search: string; name: string }
  | { kind: 'settings'; view: string };

const NAMED: Readonly<Record<string, string>> = {
  inbox: 'in:inbox',
  starred: 'in:starred',
  sent: 'in:sent',
  drafts: 'in:drafts',
  all: 'in:all',
  trash: 'in:trash',
  spam: 'in:spam',
  snoozed: 'label:snoozed',
  scheduled: 'label:scheduled',
  imp: 'in:all',
};

const decode = (part: string) => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
};

const isThreadName = (part: string) => /^[A-Za-z]{30,}$|^[0-9a-f]{16}$|^#?thread-[af]:r?-?\d+$/.test(part);

/** The hash without what follows a question mark: compose windows are named there. */
export const pathOf = (hash: string): string => hash.replace(/^#/, '').replace(/\?.*$/, '');

/** Reads `#inbox`, `#inbox/p2`, `#inbox/FMfcgz…`, `#label/x`, `#search/q/…`, `#all/<16hex>`; anything else is the inbox. */
export function routeOf(hash: string): Route {
  const parts = pathOf(hash).split('/').filter(Boolean);
  const name = parts[0] ?? 'inbox';
  if (name === 'settings') return { kind: 'settings', view: pathOf(hash) };
  const withArgument = name === 'label' || name === 'search' || name === 'category';
  const argument = withArgument ? (parts[1] ?? '') : '';
  const rest = parts.slice(withArgument ? 2 : 1);
  const search =
    name === 'search' ? decode(argument) : name === 'label' ? `label:${decode(argument)}` : (NAMED[name] ?? NAMED['inbox'] ?? 'in:inbox');
  const known = withArgument || name in NAMED;
  const view = known ? (withArgument ? `${name}/${argument}` : name) : 'inbox';
  const last = rest.at(-1);
  if (last && isThreadName(last)) return { kind: 'thread', view, search, name: last };
  const page = Number(/^p(\d+)$/.exec(last ?? '')?.[1] ?? 1);
  return { kind: 'list', view, search, page };
}
