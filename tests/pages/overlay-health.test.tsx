import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type Findings, judge, lost } from '#domain/health.ts';
import { selectorTable } from '#mail/selector-entry.ts';
import { badgeOf, bannerOf, drawPage, panelOf, row, signedIn, startOverlay, thread, wordsOf } from './overlay-world.ts';
import { badge, thread as view } from './samples.ts';

const selectors = selectorTable({
  row: { on: 'list', proof: true, for: ['badges'], css: ['20-26 .row'] },
  rowSigns: { on: 'list', proof: true, css: ['20-26 .subject'] },
  slot: { on: 'list', in: 'row', for: ['badges'], css: ['20-26 .slot'] },
  thread: { on: 'thread', proof: true, for: ['banner', 'panel'], css: ['20-26 .thread'] },
});

let stop = () => {};
beforeEach(async () => {
  await page.viewport(1440, 900);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** The overlay over a background that judges as ours does. */
function begin(changes: Parameters<typeof startOverlay>[0] = {}) {
  const overlay = startOverlay({ selectors, ...changes });
  stop = overlay.stop;
  overlay.answers['health.report'] = (findings: Findings) => ({ off: lost(judge(selectors, findings, [])) });
  overlay.tell('session', { session: signedIn });
  overlay.tell('rows', { rows: [{ thread: 'a', badge: badge() }] });
  return overlay;
}
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.advanceTimersByTimeAsync(0);
};
const openThread = (overlay: ReturnType<typeof begin>, reading: Element) => {
  reading.replaceChildren(thread('a'));
  return vi.waitFor(() => {
    overlay.tell('thread', { thread: 'a', view: view() });
    expect(panelOf() ?? bannerOf()).not.toBeNull();
  });
};

test('a healthy page is told once, with nothing of its structure', async () => {
  drawPage('a');
  const { of } = begin();
  await pass(130_000);
  expect(of('health.report')).toEqual([{ host: 'gmail', found: { row: 0, rowSigns: 0, slot: 0 }, missed: [], outline: '' }]);
});

test('what is late is not broken', async () => {
  const { list } = drawPage('a');
  const slot = list.querySelector('.slot');
  slot?.remove();
  const { of } = begin();
  await pass(5_000);
  list.querySelector('.row')?.prepend(slot ?? '');
  await pass(10_000);
  expect(of('health.report')).toMatchObject([{ found: { slot: 0 }, missed: [] }]);
});

test('a place that is gone switches its ability off, the panel says so, and all comes back with it', async () => {
  const { list, reading } = drawPage('a');
  const slot = list.querySelector('.slot');
  slot?.remove();
  const overlay = begin();
  await openThread(overlay, reading);
  await pass(9_000);
  expect(overlay.of('health.report').at(-1)).toMatchObject({ found: { slot: null }, outline: expect.stringContaining('<body') });
  expect(wordsOf(panelOf())).toContain('Off in this version of your webmail: badges. Your mail is not affected.');
  expect(wordsOf(bannerOf())).not.toContain('Off in this version');
  list.querySelector('.row')?.prepend(slot ?? '');
  await pass(61_000);
  expect(badgeOf('a')).not.toBeNull();
  expect(wordsOf(panelOf())).not.toContain('Off in this version');
});

test('where the panel has no place, the banner says so', async () => {
  const { reading } = drawPage('a');
  const overlay = begin({ placePanel: () => false });
  await openThread(overlay, reading);
  await pass(9_000);
  expect(overlay.of('health.report').at(-1)).toMatchObject({ found: { thread: 0 }, missed: ['panel'] });
  overlay.tell('thread', { thread: 'a', view: view({ people: [] }) });
  expect(bannerOf()?.shadowRoot?.textContent).toContain('Off in this version of your webmail: panel.');
});

test('a place that was only not needed any more is no miss', async () => {
  const { reading } = drawPage('a');
  const overlay = begin({ placePanel: () => false });
  await openThread(overlay, reading);
  reading.replaceChildren();
  await pass(20_000);
  expect(overlay.of('health.report').at(-1)).toMatchObject({ missed: [] });
});

describe('a repair', () => {
  test('adds selectors to this page and takes them back', async () => {
    const { list } = drawPage('a');
    for (const slot of list.querySelectorAll('.slot')) slot.className = 'place';
    const { tell, of } = begin();
    await pass(9_000);
    expect(of('health.report').at(-1)).toMatchObject({ found: { slot: null } });
    tell('repair', { serial: 1, added: { gmail: { slot: ['.place'] }, outlook: { row: ['.never'] } } });
    await pass(5_000);
    expect(of('health.report').at(-1)).toMatchObject({ found: { row: 0, slot: 1 } });
    tell('repair', { serial: 2, added: { gmail: {}, outlook: {} } });
    await pass(9_000);
    expect(of('health.report').at(-1)).toMatchObject({ found: { slot: null } });
  });

  test('that switches badges off takes them away, new rows stay bare', async () => {
    const { list } = drawPage('a');
    const { tell, answers } = begin();
    await vi.waitFor(() => expect(badgeOf('a')).not.toBeNull());
    answers['health.report'] = () => ({ off: ['badges'] });
    tell('repair', { serial: 3, added: { gmail: {}, outlook: {} } });
    await pass(5_000);
    expect(badgeOf('a')).toBeNull();
    list.append(row('b'));
    tell('rows', { rows: [{ thread: 'b', badge: badge() }] });
    await pass(100);
    expect(badgeOf('b')).toBeNull();
  });
});
