import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ThreadFacts } from '#domain/identity.ts';
import { gmail } from '#mail/gmail/host.ts';
import type { SendFact } from '#mail/mail-host.ts';
import { answerHello } from './fixtures/show.ts';

const HEX = '183b2a348d698d42';
const original = (id: string) =>
  `<html><pre id="raw_message_text">Message-ID: &lt;${id}&gt;\nTo: support@acme.test\nDate: Tue, 24 Nov 2026 07:00:00 +0000\nSubject: Hello\n\nbody</pre></html>`;

let world: AbortController;
let controller: AbortController;
const asked: URL[] = [];
let answer: (url: URL) => Response = () => new Response(original('root@x.test'));

beforeEach(() => {
  asked.length = 0;
  answer = () => new Response(original('root@x.test'));
  controller = new AbortController();
  world = answerHello({ email: 'alice@acme.test', key: 'ik123' });
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url);
    return answer(url);
  });
});
afterEach(() => {
  controller.abort();
  world.abort();
  vi.unstubAllGlobals();
});

const traffic = (n: number, url: string, response: unknown, request: unknown = '') =>
  document.dispatchEvent(
    new CustomEvent('outrigger:fact', {
      detail: JSON.stringify({
        kind: 'traffic',
        n,
        at: performance.now(),
        url,
        request: JSON.stringify(request),
        response: JSON.stringify(response),
      }),
    }),
  );
const threadData = (id: string) => {
  const details = new Array(35).fill(null);
  details[7] = `<${id}>`;
  return [null, [[`thread-f:${BigInt(`0x${HEX}`)}`, null, [['msg-f:1746035685735370051', details]]]]];
};

test('a wanted thread is read from "show original" and told', async () => {
  const told = new Map<string, ThreadFacts>();
  gmail.resolver(document, (thread, facts) => told.set(thread, facts), controller.signal).want([HEX]);
  await vi.waitFor(() =>
    expect(told.get(HEX)).toMatchObject({ messageId: 'root@x.test', recipients: ['support@acme.test'], subject: 'Hello' }),
  );
  const [url] = asked;
  expect(url?.pathname).toBe(location.pathname);
  expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({ ik: 'ik123', view: 'om', th: HEX });
});

test("what the page's thread data names is added, before and after the head is read, and known threads are not read again", async () => {
  const told: ThreadFacts[] = [];
  const resolver = gmail.resolver(document, (_, facts) => told.push(facts), controller.signal);
  traffic(1, '/sync/u/0/i/fd', threadData('early@x.test'));
  expect(told).toEqual([]);
  resolver.want([HEX]);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ messageId: 'root@x.test', messageIds: ['early@x.test'] }));
  traffic(2, '/sync/u/0/i/fd', threadData('late@x.test'));
  expect(told.at(-1)).toMatchObject({ messageId: 'root@x.test', messageIds: ['early@x.test', 'late@x.test'] });
  resolver.want([HEX]);
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(asked).toHaveLength(1);
});

test('a refusal tells nothing and does not stop the others', async () => {
  answer = url => (url.searchParams.get('th') === HEX ? new Response('no', { status: 403 }) : new Response(original('other@x.test')));
  const told = vi.fn();
  gmail.resolver(document, told, controller.signal).want([HEX, '183b2a348d698d43']);
  await vi.waitFor(
    () => expect(told).toHaveBeenCalledWith('183b2a348d698d43', expect.objectContaining({ messageId: 'other@x.test' })),
    5_000,
  );
  expect(told).toHaveBeenCalledTimes(1);
});

test('after the end nothing is asked or told', async () => {
  const told = vi.fn();
  const resolver = gmail.resolver(document, told, controller.signal);
  controller.abort();
  resolver.want([HEX]);
  traffic(1, '/sync/u/0/i/fd', threadData('late@x.test'));
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(asked).toEqual([]);
  expect(told).not.toHaveBeenCalled();
});

test('a sent mail is heard from the traffic, an old one is no news', () => {
  const heard: SendFact[] = [];
  gmail.sends(document, fact => heard.push(fact), controller.signal);
  const message = (labels: string[]) => [
    'msg-a:r1',
    null,
    null,
    null,
    null,
    null,
    null,
    'Re',
    null,
    null,
    labels,
    null,
    null,
    '<sent@acme.test>',
  ];
  const thread = ['Re', null, 0, `thread-f:${BigInt(`0x${HEX}`)}`, [message(['^pfg'])]];
  traffic(1, '/sync/u/0/i/s', [thread], [message(['^pfg'])]);
  expect(heard).toEqual([{ kind: 'sent', thread: HEX, messageId: 'sent@acme.test' }]);
  const old = {
    kind: 'traffic',
    n: 2,
    at: performance.now() - 120_000,
    url: '/sync/u/0/i/s',
    request: JSON.stringify([message(['^pfg'])]),
    response: JSON.stringify([thread]),
  };
  document.dispatchEvent(new CustomEvent('outrigger:fact', { detail: JSON.stringify(old) }));
  expect(heard).toHaveLength(1);
});
