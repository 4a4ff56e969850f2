import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { accountOf, hearTraffic, type Traffic } from '#mail/page-facts.ts';
import { tap } from '../../content-scripts/page-world/tap.ts';

const real = { fetch: window.fetch, open: XMLHttpRequest.prototype.open, send: XMLHttpRequest.prototype.send };
const seen: { input: RequestInfo | URL; init: RequestInit | undefined; self: unknown }[] = [];
let account: object | null = null;
let controller = new AbortController();

/** The page's own fetch, before anybody listens: answers at once and keeps what it was called with. */
function pageFetch(this: unknown, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  seen.push({ input, init, self: this });
  const url = input instanceof Request ? input.url : String(input);
  if (url.includes('fails')) return Promise.reject(new TypeError('Failed to fetch'));
  return Promise.resolve(new Response(`answer to ${url.split('/wanted/')[1]}`, { status: url.includes('refused') ? 500 : 200 }));
}

beforeAll(() => {
  window.fetch = pageFetch as typeof fetch;
  tap({ matches: url => url.includes('/wanted/'), bodyHeader: 'x-body' }, () => account);
});
afterAll(() => {
  window.fetch = real.fetch;
  Object.assign(XMLHttpRequest.prototype, { open: real.open, send: real.send });
});
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

function listen(): Traffic[] {
  const heard: Traffic[] = [];
  hearTraffic(document, traffic => heard.push(traffic), controller.signal);
  return heard;
}
const last = (heard: readonly Traffic[]) => heard.at(-1);

test('fetch is told with its body and answer, and the page gets both untouched', async () => {
  const heard = listen();
  const init = { method: 'POST', body: 'question' };
  const response = await fetch('/wanted/a', init);
  expect(await response.text()).toBe('answer to a');
  expect(seen.at(-1)).toEqual({ input: '/wanted/a', init, self: undefined });
  expect(seen.at(-1)?.init).toBe(init);
  await vi.waitFor(() => expect(last(heard)).toMatchObject({ url: '/wanted/a', request: 'question', response: 'answer to a' }));
});

test('a body in a header is decoded, a body in a Request is copied', async () => {
  const heard = listen();
  await fetch('/wanted/header', { method: 'POST', headers: { 'X-Body': encodeURIComponent('{"a":"ü"}') } });
  await vi.waitFor(() => expect(last(heard)).toMatchObject({ request: '{"a":"ü"}' }));
  const request = new Request('/wanted/request', { method: 'POST', body: 'inside' });
  await fetch(request);
  await vi.waitFor(() => expect(last(heard)).toMatchObject({ request: 'inside' }));
  expect(seen.at(-1)?.input).toBe(request);
});

test('other requests, refusals and failures are not told, and fail as they would', async () => {
  const heard = listen();
  const before = heard.length;
  await fetch('/other');
  expect((await fetch('/wanted/refused')).status).toBe(500);
  await expect(fetch('/wanted/fails')).rejects.toThrow('Failed to fetch');
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(heard).toHaveLength(before);
});

test('XMLHttpRequest is told too, and works as before', async () => {
  const heard = listen();
  const url = URL.createObjectURL(new Blob(['answer by xhr']));
  const marked = `${url}#/wanted/x`;
  const xhr = new XMLHttpRequest();
  const loaded = new Promise(resolve => xhr.addEventListener('load', resolve));
  xhr.open('GET', marked);
  xhr.send();
  await loaded;
  expect(xhr.responseText).toBe('answer by xhr');
  await vi.waitFor(() => expect(last(heard)).toMatchObject({ url: marked, response: 'answer by xhr' }));
});

test('who comes later hears what went before, once and in order', async () => {
  const early = listen();
  await fetch('/wanted/first');
  await fetch('/wanted/second');
  await vi.waitFor(() => expect(last(early)?.url).toBe('/wanted/second'));
  const late = listen();
  expect(late).toEqual(early);
  expect(early.map(({ n }) => n)).toEqual([...new Set(early.map(({ n }) => n))].sort((a, b) => a - b));
});

test('nobody hears after the end', async () => {
  const heard = listen();
  const before = heard.length;
  controller.abort();
  await fetch('/wanted/after');
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(heard).toHaveLength(before);
});

test('the account is known as soon as the page names it, and asking does not repeat the traffic', () => {
  expect(accountOf(document)).toBeNull();
  account = { email: 'alice@acme.test', key: 'abc' };
  const facts = vi.fn();
  document.addEventListener('outrigger:fact', facts, { signal: controller.signal });
  expect(accountOf(document)).toEqual({ kind: 'account', email: 'alice@acme.test', key: 'abc' });
  expect(facts).toHaveBeenCalledTimes(1);
});

test('where one is at work already, another does not start', async () => {
  const before = window.fetch;
  tap({ matches: () => true }, () => null);
  expect(window.fetch).toBe(before);
  const heard = listen();
  const count = heard.length;
  await fetch('/wanted/one-copy');
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(count));
  expect(heard).toHaveLength(count + 1);
});

test('when the extension has gone, the page’s own functions are back, and what others put over ours stays and works', async () => {
  const ours = window.fetch;
  window.fetch = (...args) => ours(...args);
  const others = window.fetch;
  document.dispatchEvent(new CustomEvent('outrigger:gone'));
  expect(XMLHttpRequest.prototype.open).toBe(real.open);
  expect(XMLHttpRequest.prototype.send).toBe(real.send);
  expect(window.fetch).toBe(others);
  expect(listen()).toEqual([]);
  expect(await (await fetch('/wanted/later')).text()).toBe('answer to later');
  tap({ matches: () => true }, () => null);
  expect(window.fetch).not.toBe(others);
  document.dispatchEvent(new CustomEvent('outrigger:gone'));
  expect(window.fetch).toBe(others);
});
