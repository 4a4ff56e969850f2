import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { takeOver } from '../../content-scripts/overlay/take-over.ts';
import { badgeOf, composer, drawPage, painted, panelOf, row, signedIn, startOverlay, thread as threadElement } from './overlay-world.ts';
import { badge, someActivity, thread } from './samples.ts';

let life = new AbortController();
beforeEach(() => page.viewport(1400, 800));
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function overlay(changes: Parameters<typeof startOverlay>[0] = {}) {
  const drawn = drawPage('a', 'b');
  drawn.reading.append(threadElement('a'));
  const before = document.documentElement.outerHTML;
  life = takeOver(document);
  const started = startOverlay(changes, life);
  started.tell('session', { session: signedIn });
  const fill = async () => {
    started.tell('rows', { rows: [{ thread: 'a', badge: badge() }] });
    started.tell('thread', { thread: 'a', view: thread() });
    await painted();
  };
  return { ...drawn, ...started, before, fill };
}
const ours = () => document.querySelectorAll('outrigger-badge, outrigger-banner, outrigger-panel').length;

test('taken down, the page is as it was', async () => {
  const { before, fill, stop, of, list } = overlay();
  await fill();
  expect(ours()).toBe(3);
  stop();
  await painted();
  expect(document.documentElement.outerHTML).toBe(before);
  const asked = of('rows.watch').length;
  list.append(row('c'));
  dispatchEvent(new HashChangeEvent('hashchange'));
  await painted();
  expect(of('rows.watch')).toHaveLength(asked);
});

test('a newer copy makes the older one go and removes what a dead one left', async () => {
  const { fill, before } = overlay();
  await fill();
  const left = document.createElement('outrigger-panel');
  document.body.append(left);
  const newer = takeOver(document);
  await painted();
  expect(life.signal.aborted).toBe(true);
  expect(newer.signal.aborted).toBe(false);
  expect(document.documentElement.outerHTML).toBe(before);
  newer.abort();
});

test('an unknown page has nothing drawn and nothing thrown into it', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { before, fill } = overlay({ regions: () => [], rows: () => [], thread: () => null, composers: () => [], mailbox: () => null });
  await fill();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(complain).not.toHaveBeenCalled();
});

test('one broken part never stops its neighbours, and says so once', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = () => {
    throw new Error('the webmail changed overnight');
  };
  const { fill } = overlay({ placePanel: broken, composers: broken });
  await fill();
  document.dispatchEvent(new Event('visibilitychange'));
  await painted();
  expect(badgeOf('a')).not.toBeNull();
  expect(panelOf()?.isConnected ?? false).toBe(false);
  const told = complain.mock.calls.map(([words]) => /"([\w-]+)"/.exec(String(words))?.[1]);
  expect(told.sort()).toEqual(['quiet-line', 'reply-watch', 'send-guard', 'thread-panel']);
});

test('a component that fails costs its own drawing only', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { tell } = overlay();
  tell('rows', { rows: [{ thread: 'b', badge: badge() }] });
  const odd = { ...thread(), activity: [{ ...someActivity[0], at: Number.MAX_VALUE, id: 'odd' }] };
  tell('thread', { thread: 'a', view: odd });
  await painted();
  expect(badgeOf('b')).not.toBeNull();
});

test('an answer is told when it begins, outlives its move to full screen, and ends with the word that it was sent', async () => {
  const { reading, of, send } = overlay();
  const writing = composer('a');
  reading.append(writing);
  await painted();
  expect(of('reply.state')).toEqual([{ thread: 'a', replying: true }]);
  writing.remove();
  await painted();
  document.querySelector('main')?.append(writing);
  await painted();
  expect(of('reply.state')).toHaveLength(1);
  send({ kind: 'sent', thread: 'a', messageId: 'm@x' });
  expect(of('reply.sent')).toEqual([{ thread: 'a', messageId: 'm@x' }]);
  writing.remove();
  await vi.waitFor(() => expect(of('reply.state').at(-1)).toEqual({ thread: 'a', replying: false }));
});

test('the page lends its theme and changes it', async () => {
  const { fill, dress } = overlay();
  await fill();
  expect(panelOf()?.dataset).toMatchObject({ theme: 'light', host: 'gmail' });
  dress({ dark: true, tokens: { '--o-brand': 'rgb(1, 2, 3)', '--bad': 'red;}*{display:none' } });
  document.body.classList.toggle('repainted');
  await painted();
  expect(panelOf()?.dataset.theme).toBe('dark');
  const style = getComputedStyle(panelOf() as HTMLElement);
  expect(style.getPropertyValue('--o-brand')).toBe('rgb(1, 2, 3)');
  expect(style.getPropertyValue('--bad')).toBe('');
});
