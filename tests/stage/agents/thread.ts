import { setMaxListeners } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { setLogLevel } from 'firebase/firestore';
import type { Tab, TestBrowser } from '../background.ts';
import { startWorker } from '../crew.ts';
import type { Call, Reply, Through } from './wire.ts';

/** The workers of some people's browsers in a thread of their own, which can be ended at any instruction as a browser ends them. */
setLogLevel('silent');
console.info = console.warn = () => {};
setMaxListeners(1_000); // each live query listens for the end of its desk
const port = parentPort;
if (!port) throw new Error('This is run as a thread.');
const tell = (reply: Reply) => port.postMessage(reply);

/** A profile whose every change is kept by who started the thread, before anything is answered that came after it. */
class KeptOutside extends Map<string, string> {
  constructor(readonly owner: string) {
    super(); // what it begins with is filled in afterwards, for a map that is made from something sets it before it knows its owner
  }
  override set(key: string, value: string): this {
    tell({ store: this.owner, key, value });
    return super.set(key, value);
  }
  override delete(key: string): boolean {
    tell({ store: this.owner, key, value: null });
    return super.delete(key);
  }
}

type Agent = { browser: TestBrowser; tab: Tab };
const agents = new Map<string, Promise<Agent>>();
const ports = new Map<number, Promise<ReturnType<TestBrowser['port']>>>();

async function start(config: string, agent: string, kept: [string, string][]): Promise<Agent> {
  const profile = new KeptOutside(agent);
  for (const [key, value] of kept) profile.set(key, value);
  const browser = await startWorker(config, agent, profile);
  return { browser, tab: await browser.tab('gmail', agent) };
}

async function startedAgent(agent: string): Promise<Agent> {
  const started = agents.get(agent);
  if (!started) throw new Error(`${agent} has not been started.`);
  return started;
}

async function answer({ agent, what }: Call): Promise<unknown> {
  if (what.kind === 'start') {
    const started = start(what.config, agent, what.profile);
    agents.set(agent, started);
    await started;
    return null;
  }
  const { tab } = await startedAgent(agent);
  if (what.kind === 'look') {
    const session = tab.session();
    return { shown: tab.thread(), badges: [...tab.badges], connection: session?.state === 'signedIn' ? session.connection.state : null };
  }
  const began = performance.now();
  const value = await tab.ask(what.name, what.input);
  return { value, ms: performance.now() - began };
}

/** What comes before the person's worker has started waits for it. */
async function through({ port, agent, raw }: Through): Promise<void> {
  const opened = ports.get(port) ?? startedAgent(agent).then(({ browser }) => browser.port(told => tell({ port, raw: told })));
  ports.set(port, opened);
  const { send, close } = await opened;
  if (raw === undefined) close();
  else send(raw);
}

port.on('message', (call: Call | Through) => {
  if ('port' in call) return void through(call).catch(() => {}); // whoever started the worker is told why it did not
  answer(call).then(
    value => tell({ call: call.call, value }),
    error => tell({ call: call.call, error: String(error) }),
  );
});
