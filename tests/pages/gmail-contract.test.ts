import { afterEach, describe, expect, test } from 'vitest';
import { gmail } from '#mail/gmail/host.ts';
import { composer, inline, list, popup, row, thread } from './fixtures/gmail.ts';
import { show } from './fixtures/show.ts';

/** Markup that the lab does not draw, and that lives beside what it draws. */
const HEX = '183b2a348d698d42';
const DECIMAL = '1746035685735370050';
const id = (hex: string) => `data-legacy-thread-id="${hex}"`;

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('class');
  document.documentElement.removeAttribute('dir');
});

const threads = (html: string) => gmail.rows(show(html)).map(one => one.thread);

describe('rows', () => {
  test('of other extensions, and advertisements, are none', () => {
    const bundle = '<tr class="zA bundle inboxsdk__ignore_row" role="row" id="b1"><td>Bundle</td></tr>';
    const advertisement = '<tr class="zA" role="row"><td><span class="y6">Buy</span></td></tr>';
    expect(threads(list(`${bundle}${row({ ids: id(HEX) })}${advertisement}`))).toEqual([HEX]);
  });

  test('of one line take nothing from a line without id that follows', () => {
    const advertisement = `<tr class="zA" role="row"><td><div class="y6"><span ${id('1111111111111111')}>Buy</span></div></td></tr>`;
    expect(gmail.rows(show(list(`${row({ ids: id(HEX) })}${advertisement}`)))).toMatchObject([{ thread: HEX, subject: 'Hello' }]);
  });

  test('of several lines are told apart where lines follow lines', () => {
    const all = [1, 2, 3].map(at => row({ ids: id(`183b2a348d698d4${at}`), subject: `Mail ${at}`, lines: 3 }, at)).join('');
    expect(gmail.rows(show(list(all)))).toMatchObject([1, 2, 3].map(at => ({ thread: `183b2a348d698d4${at}`, subject: `Mail ${at}` })));
  });

  test('tell their thread on the visible subject alone, even where that is in the second line', () => {
    const page = show(list(row({ ids: id(HEX), lines: 2 })));
    for (const hidden of page.querySelectorAll('.afn span')) hidden.removeAttribute('data-legacy-thread-id');
    expect(gmail.rows(page)).toMatchObject([{ thread: HEX }]);
  });

  test('that share a thread are several rows, each with a place of its own', () => {
    const page = show(list([1, 2].map(at => row({ ids: `${id(HEX)} data-thread-id="#msg-f:${at}"` }, at)).join('')));
    const rows = gmail.rows(page);
    expect(rows.map(one => one.thread)).toEqual([HEX, HEX]);
    const badges = rows.map(one => {
      const badge = document.createElement('outrigger-badge');
      expect(gmail.placeBadge(one, badge)).toBe(true);
      return badge.closest('tr');
    });
    expect(new Set(badges).size).toBe(2);
  });

  test('of every list on screen count: sections, several inboxes, the tab that is shown', () => {
    const table = (rows: string) => `<div gh="tl"><div class="Cp"><div><table><tbody>${rows}</tbody></table></div></div></div>`;
    const one = (at: number) => row({ ids: id(`183b2a348d698d4${at}`) }, at);
    const page = `<div role="main"><div class="Wm">${table(one(1))}</div><div class="ae4">${table(one(2))}</div>
      <div class="ae4" role="tabpanel" style="display: none">${table(one(3))}</div></div>`;
    expect(threads(page)).toEqual(['183b2a348d698d41', '183b2a348d698d42']);
  });

  test('of the view in sight count, even where a view that is switched off has kept its role', () => {
    const off = list(row({ ids: id('1111111111111111') })).replace('role="main"', 'role="main" style="display:none"');
    expect(threads(off + list(row({ ids: id(HEX) }, 2)))).toEqual([HEX]);
  });
});

describe('a thread', () => {
  test('in a table whose rows stand in it directly has a place for banner and panel', () => {
    const page = show(thread({ root: 'table' }));
    const body = page.querySelector('table.Bs > tbody');
    body?.replaceWith(...body.childNodes);
    const found = gmail.thread(page);
    if (!found) throw new Error('no thread');
    expect(gmail.placeBanner(found, document.createElement('outrigger-banner'))).toBe(true);
    expect(gmail.placePanel(found, document.createElement('outrigger-panel'))).toBe(true);
  });

  test('in a window of its own is found, whether or not that has a role', () => {
    document.body.className = 'aAU xE Su';
    const html = thread().replace(' role="main"', '');
    expect(gmail.thread(show(html))).toMatchObject({ id: HEX });
    expect(gmail.regions(document).some(region => region.contains(document.querySelector('h2.hP')))).toBe(true);
  });

  test('beside a list is found while the list is, and each answers for itself', () => {
    const both = list(row({ ids: id('1111111111111111') })).replace(
      '</div>\n  </div></div></div></div>',
      `${paneOf(thread({ root: 'pane' }))}</div></div></div></div></div>`,
    );
    const page = show(both);
    expect(gmail.rows(page).map(one => one.thread)).toEqual(['1111111111111111']);
    expect(gmail.thread(page)).toMatchObject({ id: HEX });
  });

  test('has its panel at the end of the line, which is the left from right to left', () => {
    document.documentElement.dir = 'rtl';
    const found = gmail.thread(show(thread()));
    if (!found) throw new Error('no thread');
    const panel = document.createElement('outrigger-panel');
    panel.style.width = '200px';
    expect(gmail.placePanel(found, panel)).toBe(true);
    const message = found.root.querySelector('[role=listitem]') as Element;
    expect(panel.getBoundingClientRect().right).toBeLessThanOrEqual(message.getBoundingClientRect().left);
  });
});

describe('composers', () => {
  const withoutRoot = (html: string) => html.replace('class="M9"', '');

  test('with and without the root that popups have are found at once', () => {
    const page = show(thread({ reply: inline(withoutRoot(composer({ lts: HEX }))) }) + popup(composer()));
    expect(gmail.composers(page).map(one => one.thread)).toEqual([HEX, null]);
  });

  test('in a window of its own know their thread by their fields', () => {
    document.body.className = 'xE xp';
    const page = show(`<div role="main">${composer({ rt: `#thread-f:${DECIMAL}` })}</div>`);
    expect(gmail.composers(page).map(one => one.thread)).toEqual([HEX]);
    expect(gmail.regions(page).some(region => region.contains(page.querySelector('.M9')))).toBe(true);
  });
});

/** What of a view's markup stands in its pane. */
const paneOf = (html: string) => /<div class="aia">.*<\/div>/s.exec(html)?.[0].replace(/<\/div>(?:<\/div>){4}$/, '</div>') ?? '';
