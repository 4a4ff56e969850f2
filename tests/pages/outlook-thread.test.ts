import { afterEach, describe, expect, test } from 'vitest';
import { addressForm } from '#mail/outlook/conversation-id.ts';
import { outlook } from '#mail/outlook/host.ts';
import { composer, conversation, list, type PaneOptions, pane, row } from './fixtures/outlook.ts';
import { answerHello, show } from './fixtures/show.ts';

const ONE = conversation('one');
const TWO = conversation('two');
const home = location.href;

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', home);
});

const page = (options: PaneOptions, ...rows: string[]) => show(`<div style="display:flex">${list(rows.join(''))}</div>${pane(options)}`);
const open = (options: PaneOptions = {}) => {
  const found = outlook.thread(page(options, row({ selected: true })));
  if (!found) throw new Error('no thread');
  return found;
};
const frame = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('the thread in the pane', () => {
  test('is the selected row that its heading ends like', () => {
    expect(outlook.thread(page({ id: ONE }, row({ convid: TWO }), row({ convid: ONE, selected: true })))).toMatchObject({
      id: ONE,
      subject: 'Hello',
    });
  });

  test('is the row that its heading ends like, even if another is selected already', () => {
    expect(outlook.thread(page({ id: ONE }, row({ convid: TWO, selected: true }), row({ convid: ONE })))).toMatchObject({ id: ONE });
  });

  test('is in the address, where no row is there', () => {
    history.replaceState(null, '', `/mail/id/${addressForm(ONE)}`);
    expect(outlook.thread(page({ id: ONE }))).toMatchObject({ id: ONE });
    expect(outlook.thread(page({ id: TWO }))).toBeNull();
  });

  test('is what the traffic named, where nothing on screen does', () => {
    const answer = {
      Body: {
        ResponseMessages: { Items: [{ ResponseClass: 'Success', Conversation: { ConversationId: { Id: TWO }, ConversationNodes: [{}] } }] },
      },
    };
    const url = '/owa/service.svc?action=GetConversationItems';
    const world = answerHello(null, [{ kind: 'traffic', n: 1, at: 0, url, request: '', response: JSON.stringify(answer) }]);
    outlook.resolver(document, () => {}, AbortSignal.timeout(1_000));
    expect(outlook.thread(page({ id: TWO }))).toMatchObject({ id: TWO });
    world.abort();
  });

  test('is the conversation of the item in the address, where a window shows a single message alone', () => {
    const ITEM = `AAMk${'i'.repeat(148)}`;
    const items = [{ ItemId: { Id: ITEM }, ConversationId: { Id: TWO }, InternetMessageId: '<one@x.test>' }];
    const answer = { Body: { ResponseMessages: { Items: [{ ResponseClass: 'Success', Items: items }] } } };
    const url = '/owa/service.svc?action=GetItem';
    history.replaceState(null, '', `/mail/deeplink/read/${addressForm(ITEM)}?ispopout=1`);
    expect(outlook.thread(page({ kind: 'item' }))).toBeNull();
    const world = answerHello(null, [{ kind: 'traffic', n: 1, at: 0, url, request: '', response: JSON.stringify(answer) }]);
    outlook.resolver(document, () => {}, AbortSignal.timeout(1_000));
    expect(outlook.thread(page({ kind: 'item' }))).toMatchObject({ id: TWO });
    world.abort();
  });

  test('is not there while the pane is empty, although a row stays selected', () => {
    expect(outlook.thread(page({ kind: 'empty' }, row({ selected: true })))).toBeNull();
  });

  test('is the selected row with the same subject, where the pane shows a single message', () => {
    const found = (subject: string) =>
      outlook.thread(page({ kind: 'item', subject }, row({ convid: ONE, selected: true, subject: 'Hello' })));
    expect(found('Hello')).toMatchObject({ id: ONE });
    expect(found('Something else')).toBeNull();
  });
});

test('the banner is the first thing that scrolls, once, and waits for the messages', () => {
  const banner = document.createElement('outrigger-banner');
  expect(outlook.placeBanner(open({ messages: 0 }), banner)).toBe(false);
  const found = open();
  expect(outlook.placeBanner(found, banner)).toBe(true);
  const first = document.querySelector('[id$="_FROM"]') as Element;
  expect(first.compareDocumentPosition(banner) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
  expect(getComputedStyle(banner.parentElement as Element).overflowY).toBe('auto');
  const before = document.body.innerHTML;
  expect(outlook.placeBanner(found, banner)).toBe(true);
  expect(document.body.innerHTML).toBe(before);
});

test('the panel has a column of its own and gives it back', async () => {
  const found = open();
  const untouched = document.body.innerHTML;
  const reading = document.querySelector('#ReadingPaneContainerId') as Element;
  const width = reading.getBoundingClientRect().width;
  const panel = document.createElement('outrigger-panel');
  panel.attachShadow({ mode: 'open' }).innerHTML = '<div style="width:320px;height:100%"></div>';
  expect(outlook.placePanel(found, panel)).toBe(true);
  const placed = document.body.innerHTML;
  expect(outlook.placePanel(found, panel)).toBe(true);
  expect(document.body.innerHTML).toBe(placed);
  expect(reading.getBoundingClientRect().width).toBe(width - 336); // with eight pixels on either side
  expect(panel.getBoundingClientRect().left).toBeGreaterThanOrEqual(reading.getBoundingClientRect().right);
  expect(panel.getBoundingClientRect().height).toBe(reading.getBoundingClientRect().height);
  panel.remove();
  await frame();
  expect(document.body.innerHTML).toBe(untouched);
});

describe('composers', () => {
  test('a reply is written inside its thread', () => {
    expect(outlook.composers(page({ reply: composer() }, row({ selected: true })))).toMatchObject([{ thread: ONE }]);
  });

  test('a new mail fills the pane and answers nothing', () => {
    expect(outlook.composers(page({ newMail: composer() }, row({ selected: true })))).toMatchObject([{ thread: null }]);
  });

  test('reading is not composing', () => {
    expect(outlook.composers(page({}, row({ selected: true })))).toEqual([]);
  });
});

test('opening a thread clicks its row where there is one', () => {
  const shown = page({ kind: 'empty' }, row({ convid: TWO }));
  let clicked = 0;
  shown.querySelector('[role="option"]')?.addEventListener('click', () => {
    clicked += 1;
  });
  outlook.open(shown, { thread: TWO, messageId: null, subject: null });
  expect(clicked).toBe(1);
});

test('opening by subject types into the search box', () => {
  const shown = show('<input id="topSearchInput">');
  const keys: string[] = [];
  shown.addEventListener('keydown', event => void keys.push(event.key), { once: true });
  outlook.open(shown, { thread: null, messageId: null, subject: 'Hello' });
  expect(shown.querySelector('input')?.value).toBe('Hello');
  expect(keys).toEqual(['Enter']);
});
