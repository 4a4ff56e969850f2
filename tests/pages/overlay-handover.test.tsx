import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ProblemError } from '#protocol/wire.ts';
import {
  bannerOf,
  composer,
  drawPage,
  painted,
  panelOf,
  signedIn,
  startOverlay,
  thread as threadElement,
  wordsOf,
} from './overlay-world.ts';
import { alice, ben, thread } from './samples.ts';

let stop = () => {};
beforeEach(() => page.viewport(1400, 800));
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const mine = { ...alice, at: 1, self: true, live: true };
const bens = { ...ben, at: 2, self: false, live: true };
const view = (changes: Parameters<typeof thread>[0]) => thread({ people: [], activity: [], notes: [], ...changes });

/** A thread with a composer that holds this text over a signature. */
async function answering(text: string) {
  const { reading } = drawPage();
  const overlay = startOverlay();
  stop = overlay.stop;
  overlay.tell('session', { session: signedIn });
  const root = threadElement('a');
  const writing = composer('a');
  writing.setAttribute('data-region', 'composer');
  const body = document.createElement('div');
  const [line, tail] = [document.createElement('div'), document.createElement('div')];
  line.textContent = text;
  tail.className = 'tail';
  tail.textContent = '-- Alice';
  body.append(line, tail);
  body.className = 'body';
  body.contentEditable = 'true';
  writing.append(body);
  reading.replaceChildren(root, writing);
  await painted();
  const tell = (changes: Parameters<typeof thread>[0]) => overlay.tell('thread', { thread: 'a', view: view(changes) });
  return { ...overlay, body, line, writing, show: tell };
}
const button = (name: string) =>
  vi.waitUntil(() => bannerOf()?.shadowRoot?.querySelector<HTMLElement>(`button[aria-label="${name}"]`), { timeout: 10_000 });
const GIVE = 'Hand my text over to Ben';
const INSERT = 'Insert Ben’s text into my reply';

test('my words go over by a person’s click alone, without what the webmail wrote, and the banner says so', async () => {
  const { show, of } = await answering('Dear Noor,');
  show({ claim: mine });
  show({ claim: bens });
  const give = await button(GIVE);
  give.click(); // a script
  expect(of('handover.give')).toEqual([]);
  await userEvent.click(give);
  await vi.waitFor(() => expect(wordsOf(bannerOf())).toContain('Ben may insert your text now'));
  expect(of('handover.give')).toEqual([{ thread: 'a', words: [{ tag: 'div', of: ['Dear Noor,'] }] }]);
  expect(bannerOf()?.shadowRoot?.querySelector(`[aria-label="${GIVE}"]`)).toBeNull();
  // It is said of this take-over only.
  show({ claim: mine });
  show({ claim: { ...bens, at: 3 } });
  await button(GIVE);
});

test('with nothing written there is nothing to hand over', async () => {
  const { show } = await answering('');
  show({ claim: mine });
  show({ claim: bens });
  await vi.waitFor(() => expect(wordsOf(bannerOf())).toContain('Ben took the reply over from you'));
  expect(bannerOf()?.shadowRoot?.querySelector(`[aria-label="${GIVE}"]`)).toBeNull();
});

test('why they could not go over is said, and they can be given again', async () => {
  const { show, answers } = await answering('Dear Noor,');
  answers['handover.give'] = () => {
    throw new ProblemError({ code: 'unreachable' });
  };
  show({ claim: mine });
  show({ claim: bens });
  await userEvent.click(await button(GIVE));
  await vi.waitFor(() => expect(panelOf()?.shadowRoot?.querySelector('.problem')).not.toBeNull());
  await button(GIVE);
});

test('what I am offered is inserted once where the caret was, and then taken away', async () => {
  const { show, of, answers, body, line } = await answering('Hello bye');
  answers['handover.read'] = () => ['dear '];
  let end = () => {};
  answers['handover.end'] = () =>
    new Promise<null>(resolve => {
      end = () => resolve(null);
    });
  body.focus();
  document.getSelection()?.collapse(line.firstChild, 6);
  await painted();
  show({ claim: mine, offer: ben });
  const insert = await button(INSERT);
  insert.click(); // a script
  expect(of('handover.read')).toEqual([]);
  await userEvent.click(insert);
  await vi.waitFor(() => expect(of('handover.end')).toEqual([{ thread: 'a' }]));
  expect(line.textContent).toBe('Hello dear bye');
  await userEvent.click(insert); // before the background has heard of it
  expect(of('handover.read')).toHaveLength(1);
  end();
  show({ claim: mine });
  await vi.waitFor(() => expect(bannerOf()?.shadowRoot?.querySelector(`[aria-label="${INSERT}"]`)).toBeNull());
  expect(body.textContent).toBe('Hello dear bye-- Alice');
});

test('without a composer nothing is read, and the banner says what to do', async () => {
  const { show, of, writing } = await answering('');
  writing.remove();
  await painted();
  show({ claim: mine, offer: ben });
  await userEvent.click(await button(INSERT));
  await vi.waitFor(() => expect(wordsOf(bannerOf())).toContain('Press Reply first, then insert Ben’s text'));
  expect(of('handover.read')).toEqual([]);
});

test('what is dismissed is taken away unread', async () => {
  const { show, of } = await answering('');
  show({ claim: mine, offer: ben });
  await userEvent.click(await button('Dismiss Ben’s text'));
  await vi.waitFor(() => expect(of('handover.end')).toEqual([{ thread: 'a' }]));
  expect(of('handover.read')).toEqual([]);
});
