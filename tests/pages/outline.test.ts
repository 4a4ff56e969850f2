import { afterEach, expect, test } from 'vitest';
import { outline } from '#mail/outline.ts';
import { list, row, thread } from './fixtures/gmail.ts';
import { list as outlookList, row as outlookRow } from './fixtures/outlook.ts';
import { SECRETS, secretPage } from './fixtures/secrets.ts';
import { show } from './fixtures/show.ts';

afterEach(() => document.body.replaceChildren());

test('no planted secret is in an outline, whatever it was planted in', () => {
  const root = secretPage(document);
  document.body.append(root);
  const told = outline(document.body).toLowerCase();
  expect(
    SECRETS.filter(
      secret => document.body.outerHTML.includes(secret) || root.querySelector('.host')?.shadowRoot?.textContent?.includes(secret),
    ).length,
  ).toBeGreaterThan(10);
  expect(SECRETS.filter(secret => told.includes(secret.toLowerCase()))).toEqual([]);
  expect(told).not.toMatch(/@|https?:|\d{4}/);
});

test('structure, made classes, roles and attribute names are told', () => {
  const page = show(
    '<div role="main" class="nH zA jGG6V fui-Button hello-world" data-secret="x" aria-label="Inbox"><b title="Hi">Hello</b></div>',
  );
  expect(outline(page.body.firstElementChild ?? page.body).replaceAll('\n', '')).toBe(
    '<div class="nH zA jGG6V fui-Button" role="main" data-secret aria-label><b title></b></div>',
  );
});

test.each([
  ['Gmail', () => list(row({ ids: 'data-legacy-thread-id="183b2a348d698d42"' })) + thread()],
  ['Outlook', () => outlookList(outlookRow())],
])('a page of %s keeps its shape and loses its words', (_, html) => {
  const page = show(html());
  const told = new DOMParser().parseFromString(outline(page.body), 'text/html');
  expect(told.body.textContent?.trim()).toBe('');
  expect(
    [...told.body.querySelectorAll('*')].flatMap(one =>
      one.getAttributeNames().filter(name => one.getAttribute(name) && !/^(class|role)$/.test(name)),
    ),
  ).toEqual([]);
  expect(told.querySelectorAll('[role]').length).toBeGreaterThan(0);
});

test('many alike neighbours are told by a few, and a huge page ends', () => {
  const page = show('<p class="a"></p>'.repeat(500) + '<i></i><b></b>'.repeat(4_000));
  const told = outline(page.body);
  expect(told.match(/<p /g)).toHaveLength(3);
  expect(told.length).toBeLessThan(100_000);
});
