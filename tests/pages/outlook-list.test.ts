import { afterEach, describe, expect, test } from 'vitest';
import { health } from '#mail/health.ts';
import { addressForm } from '#mail/outlook/conversation-id.ts';
import { outlook } from '#mail/outlook/host.ts';
import { selectors } from '#mail/outlook/selectors.ts';
import { conversation, folders, list, type RowOptions, row } from './fixtures/outlook.ts';
import { answerHello, show } from './fixtures/show.ts';

afterEach(() => document.body.replaceChildren());

const read = (options: RowOptions = {}) => outlook.rows(show(folders('own') + list(row(options)))).map(({ element: _, ...rest }) => rest);

describe.each(['three', 'single'] as const)('rows of %s lines', layout => {
  test('tell conversation, subject and counterpart; other options are no rows', () => {
    expect(read({ layout })).toEqual([{ thread: conversation('one'), subject: 'Hello', counterpart: 'cust@x.test' }]);
  });

  test('the badge stands before the subject, takes no height, and placing it again changes nothing', () => {
    const [line] = outlook.rows(show(list(row({ layout, subject: 'A subject of some length '.repeat(20) }))));
    if (!line) throw new Error('no row');
    const height = line.element.getBoundingClientRect().height;
    const subject = [...line.element.querySelectorAll('span')].find(span => span.textContent?.startsWith('A subject')) as Element;
    const sizes = () =>
      [...line.element.querySelectorAll('div, span')].map(one => [one.getBoundingClientRect().top, one.getBoundingClientRect().height]);
    const untouched = sizes();
    const badge = document.createElement('outrigger-badge');
    badge.attachShadow({ mode: 'open' }).innerHTML =
      '<style>:host{display:inline-flex;flex:none}</style><div style="width:60px;height:24px"></div>';
    expect(outlook.placeBadge(line, badge)).toBe(true);
    expect(line.element.getBoundingClientRect().height).toBe(height);
    expect(sizes()).toEqual(untouched);
    expect(badge.getBoundingClientRect().right).toBeLessThanOrEqual(subject.getBoundingClientRect().left);
    const before = document.body.innerHTML;
    expect(outlook.placeBadge(line, badge)).toBe(true);
    expect(document.body.innerHTML).toBe(before);
  });
});

test.each<[string, RowOptions, object]>([
  ['several people, the owner last', { senderTitle: 'cust@x.test; ben@acme.test' }, { counterpart: 'cust@x.test' }],
  ['an address in the subject only', { senderTitle: 'Cust', subject: 'evil@x.test' }, { counterpart: null }],
  ['a sender without address', { senderTitle: 'Cust' }, { counterpart: null }],
  ['markup in the subject', { subject: '&lt;img src=x&gt;' }, { subject: '<img src=x>' }],
  ['a strange id', { convid: '<b>' }, { thread: null }],
  [
    'an id in the form of addresses',
    { convid: conversation('??>>??>>??>>').replaceAll('+', '_').replaceAll('/', '-') },
    { thread: conversation('??>>??>>??>>') },
  ],
])('a row with %s', (_, options, expected) => {
  expect(read(options)).toMatchObject([expected]);
});

test('a row used again for another thread tells the other thread', () => {
  const page = show(list(row()));
  const [line] = outlook.rows(page);
  line?.element.setAttribute('data-convid', conversation('two'));
  expect(outlook.rows(page)[0]).toMatchObject({ element: line?.element, thread: conversation('two') });
});

describe('the mailbox', () => {
  test.each([
    ['own', 'ben@acme.test'],
    ['shared', 'support@acme.test'],
  ] as const)('is the root above the selected folder (%s)', (selected, mailbox) => {
    expect(outlook.mailbox(show(folders(selected)))).toBe(mailbox);
  });

  test('is the first root where nothing is selected, and unknown without any', () => {
    expect(outlook.mailbox(show(folders('own').replaceAll('aria-selected="true"', '')))).toBe('ben@acme.test');
    expect(outlook.mailbox(show('<div role="tree"></div>'))).toBeNull();
  });

  test('is what the address names', () => {
    const before = location.href;
    history.replaceState(null, '', '/mail/Support%40acme.test/inbox');
    expect(outlook.mailbox(show(folders('own')))).toBe('support@acme.test');
    history.replaceState(null, '', before);
  });
});

test("the rows of an unfolded conversation's messages are none, with its id or without", () => {
  const child = row().replace(/<span class="TtcXM">.*?<\/span>/, '');
  const lines = outlook.rows(show(list(row() + child + child.replace(/data-convid="[^"]*"/, '') + row({ convid: conversation('two') }))));
  expect(lines.map(({ thread }) => thread)).toEqual([conversation('one'), conversation('two')]);
});

describe('a window without a tree', () => {
  const home = location.href;
  const opener = (page: Document | null) =>
    Object.defineProperty(window, 'opener', { configurable: true, value: page && { document: page } });
  const treeOf = (selected: 'own' | 'shared') => new DOMParser().parseFromString(folders(selected), 'text/html');
  afterEach(() => {
    opener(null);
    history.replaceState(null, '', home);
  });

  test('is of the mailbox that its thread lies in, as the tree of the page that opened it names it', () => {
    history.replaceState(null, '', `/mail/deeplink/read/${addressForm(conversation('one'))}?ispopout=1`);
    opener(treeOf('shared'));
    expect(outlook.mailbox(show(''))).toBe('ben@acme.test');
  });

  test('is else of the mailbox that the page that opened it shows', () => {
    opener(treeOf('shared'));
    expect(outlook.mailbox(show(''))).toBe('support@acme.test');
  });

  test('is else of the one that its requests are about', () => {
    opener(null);
    const page = show('');
    expect(outlook.mailbox(page)).toBeNull();
    const world = answerHello({ email: 'Ben@acme.test', key: '' });
    expect(outlook.mailbox(page)).toBe('ben@acme.test');
    world.abort();
  });
});

test('all selectors of a list find their element in the first alternative', () => {
  const page = show(folders('own') + list(row({ selected: true })));
  expect(health(selectors, page, 'list')).toEqual(
    Object.fromEntries(Object.entries(selectors).flatMap(([name, { on }]) => (on === 'list' ? [[name, 0]] : []))),
  );
});

test("Fluent's tokens are told as they are, and the theme by what the eye sees", () => {
  const page = show(
    `<div class="fui-FluentProvider" style="--colorNeutralBackground1:#292929;background:#292929;color:#fff">${list(row())}</div>`,
  );
  expect(outlook.theme(page)).toEqual({ dark: true, tokens: { '--colorNeutralBackground1': '#292929' } });
});
