import { expect, test } from 'vitest';
import { byShape } from '#platform/by-shape.ts';
import { type LinkHost, link, type Wire } from '#platform/link.ts';
import { pageAnswers, pagePushes } from '#protocol/told.ts';

type FakePort = { sent: unknown[]; say(message: unknown): void; drop(): void };

/** A browser at the border of its ports only; what crosses is JSON, as in life. */
function fakeBrowser() {
  const ports: FakePort[] = [];
  const timers: { task: () => void; ms: number }[] = [];
  const seen: (() => void)[] = [];
  const state = { owned: true, visible: true };
  const cross = (message: unknown) => JSON.parse(JSON.stringify(message));
  const host: LinkHost = {
    open(): Wire {
      const sent: unknown[] = [];
      let hear: (message: unknown) => void = () => {};
      let closed = () => {};
      let gone = false;
      ports.push({
        sent,
        say: message => hear(cross(message)),
        drop() {
          gone = true;
          closed();
        },
      });
      return {
        send(message) {
          if (gone) throw new Error('Attempting to use a disconnected port object');
          sent.push(cross(message));
        },
        onMessage(next) {
          hear = next;
        },
        onClose(next) {
          closed = next;
        },
      };
    },
    owned: () => state.owned,
    whenSeen: task => (state.visible ? task() : void seen.push(task)),
    later(task, ms) {
      const timer = { task, ms };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    random: () => 0.5,
  };
  const port = (index = ports.length - 1): FakePort => {
    const one = ports[index];
    if (!one) throw new Error('no such port');
    return one;
  };
  /** Runs the timers that wait no longer than a retry may. */
  const retry = () => {
    for (const timer of timers.filter(({ ms }) => ms < 30_000)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.task();
    }
  };
  return { host, ports, port, retry, timers, state, seen };
}

const never = new AbortController().signal;
const shapes = byShape(pageAnswers, pagePushes);
const session = { push: 'session', value: { session: { state: 'starting' } } };

test('a question is answered, checked, over one port', async () => {
  const browser = fakeBrowser();
  const { ask } = link(browser.host, shapes);
  const wanted = ask('rows.watch', { rows: [] });
  expect(browser.port().sent).toEqual([{ ask: 1, name: 'rows.watch', input: { rows: [] } }]);
  browser.port().say({ answer: 1, ok: true, value: { wanted: ['t1'] } });
  await expect(wanted).resolves.toEqual({ wanted: ['t1'] });
});

test('a problem arrives with its data, an answer of a wrong shape as "unexpected"', async () => {
  const browser = fakeBrowser();
  const { ask } = link(browser.host, shapes);
  const refused = ask('page.woke', undefined);
  browser.port().say({ answer: 1, ok: false, problem: { code: 'notAllowed', what: 'assign' } });
  await expect(refused).rejects.toMatchObject({ problem: { code: 'notAllowed', what: 'assign' } });
  const wrong = ask('rows.watch', { rows: [] });
  browser.port().say({ answer: 2, ok: true, value: { wanted: 'all' } });
  await expect(wrong).rejects.toMatchObject({ problem: { code: 'unexpected' } });
});

test('after the worker died: resumed first, then what was under way is asked again', async () => {
  const browser = fakeBrowser();
  const { ask, onResume } = link(browser.host, shapes);
  onResume(() => void ask('page.hello', { host: 'gmail', mailbox: 'alice@acme.test' }), never);
  const woke = ask('page.woke', undefined);
  browser.port().drop();
  expect(browser.ports).toHaveLength(1);
  browser.retry();
  expect(browser.port().sent).toMatchObject([{ name: 'page.hello' }, { ask: 1, name: 'page.woke' }]);
  browser.port().say({ answer: 1, ok: true, value: null });
  await expect(woke).resolves.toBeNull();
});

test('a question that kills every worker is given up', async () => {
  const browser = fakeBrowser();
  const { ask } = link(browser.host, shapes);
  const woke = ask('page.woke', undefined);
  const outcome = expect(woke).rejects.toMatchObject({ problem: { code: 'unreachable' } });
  for (let death = 0; death < 3; death++) {
    browser.port().drop();
    browser.retry();
  }
  await outcome;
});

test('a hidden surface calls again only when it is seen, or has something to ask', async () => {
  const browser = fakeBrowser();
  const { ask } = link(browser.host, shapes);
  browser.state.visible = false;
  browser.port().drop();
  browser.retry();
  expect(browser.ports).toHaveLength(1);
  void ask('page.alive', { visible: false });
  expect(browser.ports).toHaveLength(2);
  for (const task of browser.seen) task();
  expect(browser.ports).toHaveLength(2);
});

test('an updated or removed extension is told as "gone", and nothing is called any more', async () => {
  const browser = fakeBrowser();
  const { ask, onState } = link(browser.host, shapes);
  const states: string[] = [];
  onState(state => states.push(state), never);
  browser.port().say(session);
  const pending = ask('page.woke', undefined);
  browser.state.owned = false;
  browser.port().drop();
  await expect(pending).rejects.toMatchObject({ problem: { code: 'unreachable' } });
  await expect(ask('page.woke', undefined)).rejects.toMatchObject({ problem: { code: 'unreachable' } });
  browser.retry();
  expect(states).toEqual(['connecting', 'open', 'gone']);
  expect(browser.ports).toHaveLength(1);
});

test('a push of a wrong shape is left out, what follows is heard', () => {
  const browser = fakeBrowser();
  const { hear } = link(browser.host, shapes);
  const heard: unknown[] = [];
  hear('session', push => heard.push(push.session), never);
  browser.port().say({ push: 'session', value: { session: { state: 'elsewhere' } } });
  browser.port().say('noise');
  browser.port().say(session);
  expect(heard).toEqual([{ state: 'starting' }]);
});
