import { parentPort } from 'node:worker_threads';
import { setLogLevel } from 'firebase/firestore';
import type { Tab, TestBrowser } from '../background.ts';
import { startWorker } from '../crew.ts';
import type { Call, Reply } from './wire.ts';

/** The workers of some people's browsers in a thread of their own, which can be ended at any instruction as a browser ends them. */
setLogLevel('silent');
console.info = console.warn = () => {};
const port = parentPort;
if (!port) throw new Error('This is run as a thread.');
const tell = (reply: Reply) => port.postMessage(reply);

/** A profile whose every change is kept by who started the thread, before anything is answered that came after it. */
class KeptOutside extends Map<string, string> {
  owner: string | null = null;
  override set(key: string, value: string): this {
    if (this.owner !== null) tell({ store: this.owner, key, value });
    return super.set(key, value);
  }
  override delete(key: string): boolean {
    if (this.owner !== null) tell({ store: this.owner, key, value: null });
    return super.delete(key);
  }
}

const agents = new Map<string, { browser: TestBrowser; tab: Tab }>();

async function answer({ agent, what }: Call): Promise<unknown> {
  if (what.kind === 'start') {
    const profile = new KeptOutside(what.profile);
    profile.owner = agent;
    const browser = await startWorker(what.config, agent, profile);
    agents.set(agent, { browser, tab: await browser.tab('gmail', agent) });
    return null;
  }
  const tab = agents.get(agent)?.tab;
  if (!tab) throw new Error(`${agent} has not been started.`);
  if (what.kind === 'look') {
    const session = tab.session();
    return { shown: tab.thread(), badges: [...tab.badges], connection: session?.state === 'signedIn' ? session.connection.state : null };
  }
  const began = performance.now();
  const value = await tab.ask(what.name, what.input);
  return { value, ms: performance.now() - began };
}

port.on('message', (call: Call) => {
  answer(call).then(
    value => tell({ call: call.call, value }),
    error => tell({ call: call.call, error: String(error) }),
  );
});
