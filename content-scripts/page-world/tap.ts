import { FACT, HELLO, type Traffic } from '#mail/page-facts.ts';
import { oneLife } from './one-life.ts';

/** Which requests are worth telling, a request header that may hold the body instead (percent-encoded), and who else reads their headers. */
type Wanted = { matches: (url: string) => boolean; bodyHeader?: string; hearHeaders?: (headers: Headers) => void };

/** Characters: of one answer that is told at all, and of all that is kept for who comes later. */
const LONGEST = 4_000_000;
const KEPT = 4_000_000;

const emit = (fact: object) => document.dispatchEvent(new CustomEvent(FACT, { detail: JSON.stringify(fact) }));

/** Calls what must never disturb the page. */
function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Remembers answered requests in order, tells each at once and all of them again to whoever says hello, with the account as the page names it now. */
function teller(account: () => object | '' | null, signal: AbortSignal) {
  const kept: Traffic[] = [];
  let n = 0;
  let size = 0;
  const answer = (event: Event) => {
    const who = quietly(account);
    if (who) emit({ kind: 'account', ...who });
    if ((event as CustomEvent).detail !== 'account') for (const traffic of kept) emit(traffic);
  };
  document.addEventListener(HELLO, answer, { signal });
  signal.addEventListener('abort', () => kept.splice(0), { once: true });
  return (url: string, request: string, response: string) => {
    const length = request.length + response.length;
    if (length > LONGEST || signal.aborted) return;
    n += 1;
    const traffic: Traffic = { kind: 'traffic', n, at: performance.now(), url, request, response };
    kept.push(traffic);
    size += length;
    while (size > KEPT) size -= [kept.shift()].reduce((sum, old) => sum + (old ? old.request.length + old.response.length : 0), 0);
    emit(traffic);
  };
}

const decoded = (text: string | null | undefined) => (text ? (quietly(() => decodeURIComponent(text)) ?? '') : '');

/** Listens to the page's own requests through XMLHttpRequest and fetch until the extension has gone. Nothing is changed, delayed or thrown. */
export function tap({ matches, bodyHeader = '', hearHeaders = () => {} }: Wanted, account: () => object | '' | null): void {
  const readHeaders = (headers: Headers) => {
    hearHeaders(headers);
    return decoded(bodyHeader && headers.get(bodyHeader));
  };
  oneLife(signal => {
    const tell = teller(account, signal);
    tapXhr(matches, readHeaders, tell);
    tapFetch(matches, readHeaders, tell);
  });
}

/** Lets the headers be heard and returns the body that travels in one of them, if any. */
type ReadHeaders = (headers: Headers) => string;

type Tell = ReturnType<typeof teller>;

function tapXhr(matches: Wanted['matches'], readHeaders: ReadHeaders, tell: Tell): void {
  const seen = new WeakMap<XMLHttpRequest, { url: string; headers: Headers }>();
  const { open, send, setRequestHeader } = XMLHttpRequest.prototype;

  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    const url = String(args[1]);
    if (quietly(() => matches(url))) seen.set(this, { url, headers: new Headers() });
    else seen.delete(this);
    return Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
    const about = seen.get(this);
    if (about) quietly(() => about.headers.append(name, value));
    return Reflect.apply(setRequestHeader, this, [name, value]);
  };
  XMLHttpRequest.prototype.send = function (body) {
    const about = seen.get(this);
    if (about) {
      const inHeader = quietly(() => readHeaders(about.headers)) ?? '';
      const listen = () =>
        quietly(() => {
          if (this.status !== 200) return;
          const text = /^(?:text)?$/.test(this.responseType) ? this.responseText : JSON.stringify(this.response);
          tell(about.url, typeof body === 'string' && body ? body : inHeader, text);
        });
      quietly(() => this.addEventListener('load', listen, { once: true }));
    }
    return Reflect.apply(send, this, [body]);
  };
}

function tapFetch(matches: Wanted['matches'], readHeaders: ReadHeaders, tell: Tell): void {
  const original = window.fetch;

  /** The request's text, asked for before the page's own call uses it up. */
  const bodyOf = async (input: RequestInfo | URL, init: RequestInit | undefined): Promise<string> => {
    const inHeader = readHeaders(new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined)));
    if (typeof init?.body === 'string' && init.body) return init.body;
    const sent = input instanceof Request && !init?.body ? await input.clone().text() : '';
    return sent || inHeader;
  };

  window.fetch = function (this: unknown, ...args: Parameters<typeof fetch>) {
    const [input, init] = args;
    const url = quietly(() => (input instanceof Request ? input.url : String(input))) ?? '';
    const wanted = quietly(() => matches(url)) ?? false;
    const request = wanted ? bodyOf(input, init).catch(() => '') : null;
    const answer: Promise<Response> = Reflect.apply(original, this, args);
    if (request) {
      answer
        .then(async response => {
          const copy = response.status === 200 ? response.clone() : null; // before the page reads it
          if (copy) tell(url, await request, await copy.text());
        })
        .catch(() => {});
    }
    return answer;
  };
}
