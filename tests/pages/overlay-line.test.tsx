import { afterEach, expect, test, vi } from 'vitest';
import type { ThreadView } from '#domain/view.ts';
import { drawPage, painted, signedIn, startOverlay, thread as threadElement } from './overlay-world.ts';
import { thread } from './samples.ts';
import { violations } from './ui-world.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const lineOf = () => document.querySelector('outrigger-line');
const words = () => lineOf()?.shadowRoot?.textContent ?? null;

/** An open thread of the team's, with an answer to it from Alice's own address. */
async function answering(view: Partial<ThreadView> = {}, unwanted: () => Promise<unknown[]> = async () => []) {
  const { reading } = drawPage('a');
  const overlay = startOverlay({}, new AbortController(), unwanted);
  stop = overlay.stop;
  overlay.tell('session', { session: signedIn });
  const open = threadElement('a');
  const composer = document.createElement('div');
  composer.className = 'composer';
  Object.assign(composer.dataset, { id: 'a', from: 'alice@acme.test', to: 'noor@customer.test' });
  const body = document.createElement('div');
  body.className = 'body';
  body.contentEditable = 'true';
  composer.append(body);
  open.append(composer);
  reading.replaceChildren(open);
  await painted();
  overlay.tell('thread', { thread: 'a', view: thread({ people: [], notes: [], activity: [], ...view }) });
  await painted();
  return { ...overlay, reading, composer, body };
}

test('one line stands over the text, says what is wrong, follows what changes, and goes when nothing is wrong', async () => {
  const { composer, body } = await answering();
  await vi.waitFor(() => expect(words()).toContain('This would leave from alice@acme.test.'));
  expect(body.previousElementSibling).toBe(lineOf());
  expect(body.textContent).toBe('');
  composer.dataset.to = 'ben@acme.test';
  await vi.waitFor(() => expect(words()).toContain('Only colleagues would get this.'), 5_000);
  expect(document.querySelectorAll('outrigger-line')).toHaveLength(1);
  Object.assign(composer.dataset, { to: 'noor@customer.test', from: 'support@acme.test' });
  await vi.waitFor(() => expect(lineOf()).toBeNull(), 5_000);
  body.textContent = '@Ben can you look at this?';
  await vi.waitFor(() => expect(words()).toContain('This begins like a note to the team'), 5_000);
});

test('it is read out, axe finds nothing wrong with it, and it asks nobody anything', async () => {
  const { asked } = await answering();
  await vi.waitFor(() => expect(lineOf()).not.toBeNull());
  const line = lineOf();
  expect(line?.shadowRoot?.querySelector('[role="status"]')?.textContent).toContain('alice@acme.test');
  expect(line && (await violations(line))).toEqual([]);
  expect(JSON.stringify(asked)).not.toContain('noor@customer.test');
});

test('foreign words in it are shown as they are', async () => {
  await answering({ inbox: { id: 'support', name: '<b>\u202eSup</b>', color: '#1a73e8' } });
  await vi.waitFor(() => expect(words()).toContain('<b>[U+202E]Sup</b>'));
});

test('what a person does not want to read is not said, also once they switch it off while the page is open', async () => {
  let unwanted: string[] = [];
  const { composer } = await answering({}, async () => unwanted);
  await vi.waitFor(() => expect(lineOf()).not.toBeNull());
  unwanted = ['from'];
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(lineOf()).toBeNull());
  composer.dataset.to = 'ben@acme.test';
  await vi.waitFor(() => expect(words()).toContain('Only colleagues'), 5_000);
});

test('an answer to private mail, and one in a page where nobody is signed in, get no line', async () => {
  const { tell, composer } = await answering();
  await vi.waitFor(() => expect(lineOf()).not.toBeNull());
  composer.dataset.id = 'private';
  await vi.waitFor(() => expect(lineOf()).toBeNull(), 5_000);
  composer.dataset.id = 'a';
  await vi.waitFor(() => expect(lineOf()).not.toBeNull(), 5_000);
  tell('session', { session: { state: 'signedOut', project: '', problem: null } });
  await vi.waitFor(() => expect(lineOf()).toBeNull(), 5_000);
});

test('it goes with the thread, and with us', async () => {
  const { reading } = await answering();
  await vi.waitFor(() => expect(lineOf()).not.toBeNull());
  reading.replaceChildren();
  await vi.waitFor(() => expect(lineOf()).toBeNull());
  const again = await answering();
  await vi.waitFor(() => expect(lineOf()).not.toBeNull());
  again.stop();
  expect(lineOf()).toBeNull();
});
