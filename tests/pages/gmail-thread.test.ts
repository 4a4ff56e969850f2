import { afterEach, describe, expect, test } from 'vitest';
import { gmail } from '#mail/gmail/host.ts';
import { selectors } from '#mail/gmail/selectors.ts';
import { health } from '#mail/health.ts';
import type { Thread } from '#mail/mail-host.ts';
import { composer, IDS, inline, popup, type ThreadOptions, thread } from './fixtures/gmail.ts';
import { show } from './fixtures/show.ts';

const HEX = '183b2a348d698d42';
const ROOTS = ['a98', 'UG', 'PeIF1d', 'if', 'table', 'pane', 'unknown'] as const;

afterEach(() => document.body.replaceChildren());

const open = (options: ThreadOptions = {}, count = 6): Thread => {
  const found = gmail.thread(show(thread(options, count)));
  if (!found) throw new Error('no thread');
  return found;
};
const panelOf = (width: number) => {
  const panel = document.createElement('outrigger-panel');
  panel.attachShadow({ mode: 'open' }).innerHTML = `<style>:host{display:block}</style><div style="width:${width}px;height:100%"></div>`;
  return panel;
};
const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe.each(ROOTS)('with the root %s', root => {
  test('the thread is found, with its subject as text', () => {
    const found = open({ root });
    expect(found).toMatchObject({ id: HEX, subject: 'Hello' });
    expect(found.root.querySelectorAll('[role="listitem"]')).toHaveLength(6);
    expect(found.root.matches('[role="main"], body')).toBe(false);
  });

  test('the banner stands between subject and first message, once', () => {
    const found = open({ root });
    const banner = document.createElement('outrigger-banner');
    expect(gmail.placeBanner(found, banner)).toBe(true);
    const heading = document.querySelector('[role="main"] h2') as Element;
    const first = document.querySelector('[role="main"] [role="listitem"]') as Element;
    expect(heading.compareDocumentPosition(banner) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(first.compareDocumentPosition(banner) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
    const before = document.body.innerHTML;
    expect(gmail.placeBanner(found, banner)).toBe(true);
    expect(document.body.innerHTML).toBe(before);
  });

  test('the panel has its own room, stays in sight and gives all back', async () => {
    const html = thread({ root });
    show(html);
    const untouched = document.body.innerHTML;
    const found = gmail.thread(document);
    if (!found) throw new Error('no thread');
    const panel = panelOf(320);
    expect(gmail.placePanel(found, panel)).toBe(true);
    const placed = document.body.innerHTML;
    expect(gmail.placePanel(found, panel)).toBe(true);
    expect(document.body.innerHTML).toBe(placed);

    const scroller = document.querySelector('.aeJ') as HTMLElement;
    const message = document.querySelector('[role="main"] [role="listitem"]') as Element;
    expect(panel.getBoundingClientRect().width).toBe(320);
    expect(message.getBoundingClientRect().right).toBeLessThanOrEqual(panel.getBoundingClientRect().left);
    expect(panel.getBoundingClientRect().right).toBeLessThanOrEqual(scroller.getBoundingClientRect().left + scroller.clientWidth + 1);
    scroller.scrollTop = 700;
    await frame();
    expect(panel.getBoundingClientRect().top).toBeGreaterThanOrEqual(scroller.getBoundingClientRect().top - 1);
    expect(panel.getBoundingClientRect().bottom).toBeLessThanOrEqual(scroller.getBoundingClientRect().bottom + 1);

    panel.remove();
    await frame();
    expect(document.body.innerHTML).toBe(untouched);
  });
});

test('the room follows the width of the panel', async () => {
  const found = open();
  const panel = panelOf(320);
  gmail.placePanel(found, panel);
  const message = document.querySelector('[role="main"] [role="listitem"]') as Element;
  const beside = message.getBoundingClientRect().width;
  panel.shadowRoot?.querySelector('div')?.style.setProperty('width', '40px');
  await expect.poll(() => message.getBoundingClientRect().width).toBe(beside + 280);
});

test('the panel stays whole at the end of a thread, whatever stands below', async () => {
  show(thread({}, 3));
  const scroller = document.querySelector('.aeJ') as HTMLElement;
  const footer = document.createElement('div');
  footer.style.height = '200px';
  scroller.append(footer);
  const found = gmail.thread(document);
  if (!found) throw new Error('no thread');
  const panel = panelOf(320);
  gmail.placePanel(found, panel);
  scroller.scrollTop = scroller.scrollHeight;
  await frame();
  const [inner, outer] = [panel.getBoundingClientRect(), scroller.getBoundingClientRect()];
  expect(inner.top).toBeGreaterThanOrEqual(outer.top);
  expect(inner.bottom).toBeLessThanOrEqual(outer.bottom);
});

test('a panel whose place Gmail wiped, or that moves to another thread, leaves nothing behind', async () => {
  show(thread());
  const untouched = document.body.innerHTML;
  const panel = panelOf(320);
  const place = () => {
    const found = gmail.thread(document);
    return found !== null && gmail.placePanel(found, panel);
  };
  place();
  document.querySelector('outrigger-room')?.remove();
  expect(place()).toBe(true);
  await frame();
  const message = document.querySelector('[role="main"] [role="listitem"]') as Element;
  expect(message.getBoundingClientRect().right).toBeLessThanOrEqual(panel.getBoundingClientRect().left);
  panel.remove();
  await frame();
  expect(document.body.innerHTML).toBe(untouched);
});

test('a short thread does not begin to scroll because of the panel', async () => {
  const found = open({}, 1);
  const scroller = document.querySelector('.aeJ') as HTMLElement;
  expect(scroller.scrollHeight).toBe(scroller.clientHeight);
  gmail.placePanel(found, panelOf(320));
  await frame();
  expect(scroller.scrollHeight).toBe(scroller.clientHeight);
});

test.each<[string, string, string | null]>([
  ['the permanent id alone', 'data-thread-perm-id="thread-f:1746035685735370050"', HEX],
  ['the old id alone', `data-legacy-thread-id="${HEX}"`, HEX],
  ['the word "undefined" right after sending', 'data-legacy-thread-id="undefined" data-thread-perm-id="thread-a:r-4"', null],
  ['no id yet', '', null],
])('a heading with %s', (_, heading, id) => {
  expect(gmail.thread(show(thread({ heading })))?.id ?? null).toBe(id);
});

describe('composers', () => {
  test.each<[string, string, string | null]>([
    ['a new mail', popup(composer()), null],
    ['a popped-out reply', popup(composer({ lts: HEX })), HEX],
    ['a popped-out reply that knows the permanent id alone', popup(composer({ rt: '#thread-f:1746035685735370050' })), HEX],
    ['a new mail that has a thread of its own already', popup(composer({ rt: '#thread-a:r5' })), null],
  ])('%s', (_, html, id) => {
    expect(gmail.composers(show(thread() + html)).map(one => one.thread)).toEqual([id]);
  });

  test('a reply inside the thread belongs there even before Gmail has filled its fields', () => {
    expect(gmail.composers(show(thread({ reply: inline(composer()) })))).toMatchObject([{ thread: HEX }]);
  });

  test('its identity stays with the node when Gmail moves it', () => {
    show(`${thread()}${popup(composer({ lts: HEX }))}<div class="aSs"><div class="aSt"></div></div>`);
    const [before] = gmail.composers(document);
    document.querySelector('.aSt')?.append(before?.element as Element);
    expect(gmail.composers(document)).toEqual([before]);
  });

  test('what lies inside a composer is not another one', () => {
    expect(gmail.composers(show(popup(composer({}, '<div class="M9"></div>'))))).toHaveLength(1);
  });
});

test('all selectors of a thread and a composer find their element', () => {
  const ways = '<div class="aoO" role="button"></div><div class="Uo" role="button"></div><div class="gmail_signature"></div>';
  const people = '<input name="from"><div role="option" data-hovercard-id="a@b.test"></div>';
  const page = show(thread({ heading: IDS }) + popup(composer({}, ways + people)));
  expect(Object.values(health(selectors, page, 'thread'))).not.toContain(null);
  expect(Object.values(health(selectors, page, 'compose'))).not.toContain(null);
});

test('regions hold the view and the composers', () => {
  show(thread() + popup(composer()));
  const regions = gmail.regions(document);
  for (const part of ['[role="main"]', '.dw .M9']) expect(regions.some(region => region.contains(document.querySelector(part)))).toBe(true);
});
