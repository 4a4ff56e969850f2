import { fromUrlForm, toUrlForm } from '../ids.ts';
import { labQuery } from './variants.ts';

/** What an address of the app names. `base` is what stands between `/mail` and the folder: nothing, an account's number, a mailbox. */
export type Route = {
  base: string;
  /** The mailbox that the address names (`/mail/support%40acme.test/…`), lower-case. */
  mailbox: string | null;
  /** Exchange's folder name or a folder id; null at `/mail/` and `/mail/id/…`. */
  folder: string | null;
  kind: 'list' | 'search' | 'readWindow' | 'composeWindow';
  /** A conversation id, or an item id, in the page's own alphabet. */
  id: string | null;
};

const decodeId = (part: string | undefined) => (part ? fromUrlForm(part) : null);

/** Reads a path such as `/mail/inbox/id/AAQk…`; parts are percent-encoded. */
export function readRoute(pathname: string): Route {
  const parts = pathname.split('/').filter(Boolean).slice(1).map(decodeURIComponent);
  const [first = ''] = parts;
  const hasBase = /^\d+$/.test(first) || first.includes('@');
  const base = hasBase ? `/${encodeURIComponent(parts.shift() ?? '')}` : '';
  const route: Route = { base, mailbox: first.includes('@') ? first.toLowerCase() : null, folder: null, kind: 'list', id: null };
  const [head, second, third] = parts;
  if (head === 'deeplink')
    return second === 'compose' ? { ...route, kind: 'composeWindow' } : { ...route, kind: 'readWindow', id: decodeId(third) };
  if (head === 'compose') return { ...route, kind: 'composeWindow', id: decodeId(second) };
  if (head === 'search') return { ...route, kind: 'search' };
  if (head === 'id') return { ...route, id: decodeId(second) };
  if (!head) return route;
  return { ...route, folder: fromUrlForm(head), id: second === 'id' ? decodeId(third) : null };
}

const encode = (id: string) => encodeURIComponent(toUrlForm(id));

/** The path for a folder, or for a mail in it; the query of the page is kept. */
export function pathFor({ base, folder, id }: Pick<Route, 'base' | 'folder' | 'id'>): string {
  const place = folder ? `/${encode(folder)}` : '';
  return `/mail${base}${place || (id ? '' : '/')}${id ? `/id/${encode(id)}` : ''}${location.search}`;
}

const windowPath = (what: string, id: string) =>
  `/mail${readRoute(location.pathname).base}/${what}/${encode(id)}${labQuery({ ispopout: '1' })}`;

/** The path of a window of its own for one mail. */
export const readWindowPath = (id: string): string => windowPath('deeplink/read', id);

/** The path of a window of its own for a saved draft. */
export const draftWindowPath = (id: string): string => windowPath('compose', id);
