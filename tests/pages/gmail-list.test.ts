import { afterEach, describe, expect, test } from 'vitest';
import { gmail } from '#mail/gmail/host.ts';
import { selectors } from '#mail/gmail/selectors.ts';
import { health } from '#mail/health.ts';
import { list, row } from './fixtures/gmail.ts';
import { show } from './fixtures/show.ts';

const HEX = '183b2a348d698d42';
const DECIMAL = '1746035685735370050';
const BOTH = `data-thread-id="#thread-f:${DECIMAL}" data-legacy-thread-id="${HEX}"`;

afterEach(() => document.body.replaceChildren());

const read = (html: string, title = 'Inbox (3) - alice@acme.test - Gmail') =>
  gmail.rows(show(html, title)).map(({ element: _, ...rest }) => rest);

describe('the id of a row', () => {
  test.each<[string, string, string | null]>([
    ['both attributes', BOTH, HEX],
    ['the permanent one alone', `data-thread-id="#thread-f:${DECIMAL}"`, HEX],
    ['the word "undefined" and the permanent one', `data-legacy-thread-id="undefined" data-thread-id="#thread-f:${DECIMAL}"`, HEX],
    ['an id made in the browser', 'data-thread-id="#thread-a:r-474834441621213468"', null],
    ['an id made in the browser, with the old one', `data-thread-id="#thread-a:r-47" data-legacy-thread-id="${HEX}"`, HEX],
    ['a message where conversations are off', `data-thread-id="#msg-f:${DECIMAL}" data-legacy-thread-id="${HEX}"`, HEX],
    ['none yet', '', null],
    ['nonsense', 'data-legacy-thread-id="<script>" data-thread-id="#thread-f:-1"', null],
  ])('%s', (_, ids, thread) => {
    expect(read(list(row({ ids })))).toMatchObject([{ thread }]);
  });
});

test('rows of hidden tabs and of kept views are not on screen, rows without an element id are not rows', () => {
  expect(read(list(`${row({ ids: BOTH })}<tr class="zA"><td>an advertisement</td></tr>`, row({}, 2)))).toHaveLength(1);
});

test('the counterpart is the last person who is not the owner of the mailbox', () => {
  const people = [
    ['Cust', 'Cust@X.test'],
    ['Ben', 'ben@acme.test'],
    ['me', 'alice@acme.test'],
  ] as const;
  expect(read(list(row({ people })))).toMatchObject([{ counterpart: 'ben@acme.test' }]);
  expect(read(list(row({ people: [['me', 'alice@acme.test']] })))).toMatchObject([{ counterpart: null }]);
  expect(read(list(row({ people: [] })))).toMatchObject([{ counterpart: null }]);
});

test('subjects are text, emoji included', () => {
  expect(read(list(row({ subject: 'Party <img data-emoji="🎉" alt="🎉"> &lt;b&gt;  now' })))).toMatchObject([
    { subject: 'Party 🎉 <b> now' },
  ]);
});

test.each([1, 2, 3] as const)('a badge stands where labels stand in rows of %s lines, and placing it again changes nothing', lines => {
  const page = show(list(row({ ids: BOTH, lines })));
  const [line, ...others] = gmail.rows(page);
  const badge = document.createElement('outrigger-badge');
  if (!line) throw new Error('no row');
  expect(others).toEqual([]);
  expect(line).toMatchObject({ thread: HEX, subject: 'Hello', counterpart: 'cust@x.test' });
  expect(gmail.placeBadge(line, badge)).toBe(true);
  expect(badge.parentElement?.matches(lines === 1 ? 'td.a4W .xT' : '.apu')).toBe(true);
  const before = document.body.innerHTML;
  expect(gmail.placeBadge(line, badge)).toBe(true);
  expect(document.body.innerHTML).toBe(before);
});

test('a row that was drawn again takes the badge again', () => {
  const page = show(list(row({ ids: BOTH })));
  const [line] = gmail.rows(page);
  const badge = document.createElement('outrigger-badge');
  if (!line) throw new Error('no row');
  gmail.placeBadge(line, badge);
  line.element.replaceChildren(
    ...new DOMParser().parseFromString(`<table>${row({ ids: BOTH })}</table>`, 'text/html').querySelectorAll('td'),
  );
  expect(badge.isConnected).toBe(false);
  expect(gmail.placeBadge(line, badge)).toBe(true);
  expect(line.element.contains(badge)).toBe(true);
});

test('each of five hundred rows is read for itself', () => {
  const page = show(
    list(Array.from({ length: 500 }, (_, at) => row({ ids: `data-legacy-thread-id="${(0x18000000 + at).toString(16)}"` }, at)).join('')),
  );
  expect(new Set(gmail.rows(page).map(({ thread }) => thread)).size).toBe(500);
});

describe('the mailbox', () => {
  test.each<[string, string | null]>([
    ['Inbox (3) - Alice@acme.test - Gmail', 'alice@acme.test'],
    ['Re: x - evil@x.test - Gmail - alice@acme.test - Acme - Mail', 'alice@acme.test'],
    ['Gmail', null],
    ['alice@acme.test', null],
  ])('in the title %s', (title, mailbox) => {
    expect(gmail.mailbox(new DOMParser().parseFromString(`<title>${title}</title>`, 'text/html'))).toBe(mailbox);
  });

  test("is the page's own word where there is one, checked", () => {
    for (const [email, mailbox] of [
      ['Support@acme.test', 'support@acme.test'],
      ['no address', null],
    ] as const) {
      const page = new DOMParser().parseFromString('<title>Inbox - alice@acme.test - Gmail</title>', 'text/html');
      page.addEventListener('outrigger:hello', () =>
        page.dispatchEvent(new CustomEvent('outrigger:fact', { detail: JSON.stringify({ kind: 'account', email, key: 'k' }) })),
      );
      expect(gmail.mailbox(page)).toBe(mailbox);
    }
  });
});

test('all selectors of a list find their element in the first alternative', () => {
  expect(health(selectors, show(list(row({ ids: BOTH }))), 'list')).toEqual(
    Object.fromEntries(Object.entries(selectors).flatMap(([name, { on }]) => (on === 'list' ? [[name, 0]] : []))),
  );
});

test('light text on a dark ground is a dark theme', () => {
  const page = show(list(row({ ids: BOTH })));
  expect(gmail.theme(page).dark).toBe(false);
  document.body.style.cssText = 'background:#1f1f1f;color:#e3e3e3';
  expect(gmail.theme(page).dark).toBe(true);
  document.body.removeAttribute('style');
});

test('a line used again for another thread, or drawn anew, tells the new one', () => {
  const page = show(list(row({ ids: BOTH })));
  const line = page.querySelector('[role="main"] tr') as Element;
  const first = gmail.rows(page)[0];
  expect(gmail.rows(page)[0]).toBe(first);
  for (const carrier of line.querySelectorAll('[data-thread-id]')) carrier.setAttribute('data-legacy-thread-id', '183b2a348d698d43');
  expect(gmail.rows(page)).toMatchObject([{ element: line, thread: '183b2a348d698d43', subject: 'Hello' }]);
  const other = new DOMParser().parseFromString(
    `<table>${row({ ids: BOTH, subject: 'Other', people: [['New', 'new@x.test']] })}</table>`,
    'text/html',
  );
  line.replaceChildren(...other.querySelectorAll('td'));
  expect(gmail.rows(page)).toMatchObject([{ element: line, thread: HEX, subject: 'Other', counterpart: 'new@x.test' }]);
  for (const carrier of line.querySelectorAll('[data-thread-id]')) carrier.removeAttribute('data-legacy-thread-id');
  for (const carrier of line.querySelectorAll('[data-thread-id]')) carrier.removeAttribute('data-thread-id');
  expect(gmail.rows(page)).toMatchObject([{ thread: null }]);
});
