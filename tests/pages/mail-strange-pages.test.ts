import { afterEach, describe, expect, test, vi } from 'vitest';
import { gmail } from '#mail/gmail/host.ts';
import type { MailHost, Row, Thread } from '#mail/mail-host.ts';
import { outlook } from '#mail/outlook/host.ts';
import * as gmailPages from './fixtures/gmail.ts';
import * as outlookPages from './fixtures/outlook.ts';
import { show } from './fixtures/show.ts';

const PAGES = {
  'an empty document': '',
  'a login page': '<form><h2>Sign in</h2><input type="password"></form>',
  'bare roles': '<div role="main"><div role="list"></div><h2 class="hP"></h2></div><div role="option" data-convid=""></div>',
  'headings outside of anything': '<h2 class="hP" data-legacy-thread-id="183b2a348d698d42">x</h2><div id="CONV_x_SUBJECT"></div>',
  'empty containers':
    '<div id="ConversationReadingPaneContainer"></div><div id="ReadingPaneContainerId"></div><div role="main"><div gh="tl"></div></div>',
  'a row out of place': '<div role="main"><table gh="tl"><tr class="zA" id="a"></tr></table></div>',
  'a heading that holds its messages':
    '<div role="main"><h2 class="hP" data-legacy-thread-id="183b2a348d698d42"><div role="list"></div></h2></div>',
  'unclosed markup': '<div role="main"><table><tr class="zA" id="b"><td class="a4W"><div class="xS"><div role="option" data-convid="AAQk<',
};

const hosts: MailHost[] = [gmail, outlook];

afterEach(() => document.body.replaceChildren());

/** Everything that an overlay asks of a host; places go where the page says, or nowhere. */
function askAll(host: MailHost, page: Document): { rows: readonly Row[]; thread: Thread | null } {
  const element = document.createElement('outrigger-panel');
  const rows = host.rows(page);
  for (const row of rows) host.placeBadge(row, document.createElement('outrigger-badge'));
  const thread = host.thread(page);
  host.mailbox(page);
  host.regions(page);
  host.theme(page);
  host.composers(page);
  if (thread) [host.placeBanner(thread, document.createElement('outrigger-banner')), host.placePanel(thread, element)];
  element.remove();
  return { rows, thread };
}

describe.each(hosts)('$id', host => {
  test.each(Object.entries(PAGES))('%s draws nothing and throws nothing', (_, html) => {
    const before = show(html).body.innerHTML;
    const { rows } = askAll(host, document);
    expect(rows.filter(({ thread }) => thread !== null)).toEqual([]);
    expect(document.body.innerHTML).toBe(before);
  });

  test('a document without a window is answered too', () => {
    const page = new DOMParser().parseFromString(PAGES['bare roles'], 'text/html');
    askAll(host, page);
    host.open(page, { thread: 'x', messageId: null, subject: null });
  });

  test('places that are not there are refused', () => {
    const nowhere = document.createElement('div');
    const other = document.createElement('b');
    expect(host.placeBadge({ element: nowhere, thread: 'x', subject: '', counterpart: null }, other)).toBe(false);
    expect(host.placeBanner({ id: 'x', subject: '', root: nowhere }, other)).toBe(false);
    expect(nowhere.innerHTML).toBe('');
  });

  test("the other webmail's page is a strange page", () => {
    show(
      host.id === 'gmail'
        ? outlookPages.list(outlookPages.row()) + outlookPages.pane()
        : gmailPages.list(gmailPages.row()) + gmailPages.thread(),
    );
    expect(askAll(host, document)).toEqual({ rows: [], thread: null });
  });

  test('forged and broken facts from the page change and throw nothing', async () => {
    const told = vi.fn();
    const controller = new AbortController();
    const url = host.id === 'gmail' ? '/sync/u/0/i/s' : '/owa/service.svc?action=CreateItem';
    host.sends(document, told, controller.signal);
    host.resolver(document, told, controller.signal).want(['x']);
    const traffic = {
      kind: 'traffic',
      n: 1,
      at: performance.now(),
      url,
      request: '[',
      response: '{"Body":{"ResponseMessages":{"Items":5}}}',
    };
    for (const detail of ['{', '5', 'null', 5, null, '{"kind":"traffic"}', '{"kind":"account","email":5}', JSON.stringify(traffic)]) {
      document.dispatchEvent(new CustomEvent('outrigger:fact', { detail }));
    }
    document.dispatchEvent(new Event('outrigger:fact'));
    controller.abort();
    await Promise.resolve();
    expect(told).not.toHaveBeenCalled();
  });
});
