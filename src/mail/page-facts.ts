/** The names of the DOM events between our script in the page's own world and the content script. Details are strings, as both worlds can read. */
export const FACT = 'outrigger:fact';
export const HELLO = 'outrigger:hello';
/** Said by a content script whose extension has gone: nobody will listen any more. */
export const GONE = 'outrigger:gone';

/** Who the page is signed in as, as far as the page says. `key` is Gmail's `ik`, which its own addresses need. */
export type Account = { kind: 'account'; email: string; key: string };

/** One answered request of the page: texts as sent and received. `at` is milliseconds on the page's performance clock; `n` counts from 1. */
export type Traffic = { kind: 'traffic'; n: number; at: number; url: string; request: string; response: string };

export type Fact = Account | Traffic;

/** Facts come from the page's own world, where anybody may forge them: the shape is checked here, the meaning by who reads on. */
function read(detail: unknown): Fact | null {
  const fact = parse(detail);
  if (!isRecord(fact)) return null;
  const { kind, n, at, url, request, response, email, key } = fact;
  if (kind === 'account') return typeof email === 'string' && typeof key === 'string' ? { kind, email, key } : null;
  const complete = typeof n === 'number' && typeof at === 'number' && [url, request, response].every(text => typeof text === 'string');
  return kind === 'traffic' && complete ? (fact as Traffic) : null;
}

/** JSON or null; never throws. */
export function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Hears the page's traffic, also what passed before (as far as the page's script kept it), each answer once, until `signal` aborts. */
export function hearTraffic(page: Document, hear: (traffic: Traffic) => void, signal: AbortSignal): void {
  let last = 0;
  const listen = (event: Event) => {
    const fact = event instanceof CustomEvent ? read(event.detail) : null;
    if (fact?.kind !== 'traffic' || fact.n <= last) return;
    last = fact.n;
    hear(fact);
  };
  page.addEventListener(FACT, listen, { signal });
  if (!signal.aborted) page.dispatchEvent(new CustomEvent(HELLO));
}

const accounts = new WeakMap<Document, Account>();

/** Asks the page's script who is signed in; events are synchronous, so the answer is there at once. Null while the page has not said. */
export function accountOf(page: Document): Account | null {
  if (accounts.has(page)) return accounts.get(page) ?? null;
  const listen = (event: Event) => {
    const fact = event instanceof CustomEvent ? read(event.detail) : null;
    if (fact?.kind === 'account') accounts.set(page, fact);
  };
  page.addEventListener(FACT, listen);
  page.dispatchEvent(new CustomEvent(HELLO, { detail: 'account' }));
  page.removeEventListener(FACT, listen);
  return accounts.get(page) ?? null;
}
