import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mailboxGuidOf } from '../lab/outlook/ids.ts';
import {
  type OutlookVariantName,
  type OutlookVariants,
  outlookQuery,
  outlookVariantNames,
  outlookVariants,
} from '../lab/outlook/variants.ts';
import { BODY, COMPOSER, eventually, inboxOf, ROW, useOutlook } from './outlook-rig.ts';

const rig = useOutlook();

const LIST = '#MailList';
const CONTAINER = '#ConversationReadingPaneContainer, #ItemReadingPaneContainer';

const css = (selector: string, name: string) =>
  rig.page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
const openFirst = async () => {
  await rig.page.locator(ROW).first().click();
  await rig.page.locator(BODY).first().waitFor();
};
const popupOr = async (act: () => Promise<unknown>, here: string): Promise<Page> => {
  const inside = rig.page.locator(here).first();
  const [found] = await Promise.all([Promise.race([rig.page.waitForEvent('popup'), inside.waitFor().then(() => rig.page)]), act()]);
  await found.locator(here).first().waitFor();
  return found;
};

/** For each name what tells its values apart, seen in a page that shows the inbox. */
const looks: Readonly<Record<OutlookVariantName, () => Promise<unknown>>> = {
  theme: () => css('.fui-FluentProvider', 'background-color'),
  language: () => rig.page.locator('[role=main]').getAttribute('aria-label'),
  ids: async () => (await rig.page.locator(ROW).first().getAttribute('data-convid'))?.slice(0, 4),
  mailbox: async () => [
    decodeURIComponent(rig.page.url()).includes('support@acme.test'),
    mailboxGuidOf((await rig.page.locator(ROW).first().getAttribute('data-convid')) ?? ''),
  ],
  view: async () => {
    await openFirst();
    return rig.page.locator(CONTAINER).getAttribute('id');
  },
  async newest() {
    const long = inboxOf(rig.ben()).find(({ messages }) => messages.length > 3);
    if (!long) throw new Error('There is no long thread');
    await rig.openThread(rig.ben(), long, new URL(rig.page.url()).search);
    return rig.page.locator('[id^=MSG_][id$=_FROM]').first().getAttribute('id');
  },
  async 'reading-pane'() {
    await openFirst();
    const [list, pane] = await Promise.all([LIST, '#ReadingPaneContainerId'].map(one => rig.page.locator(one)));
    if (!list || (await list.count()) === 0) return 'instead';
    const [above, below] = await Promise.all([list.boundingBox(), pane?.boundingBox()]);
    return (above?.y ?? 0) + (above?.height ?? 0) <= (below?.y ?? 0) ? 'below' : 'beside';
  },
  lines: async () => (await rig.page.locator(ROW).first().boundingBox())?.height,
  list: () => rig.page.locator('[data-testid=virtuoso-scroller] [data-index][data-item-index] [role=option]').count().then(Boolean),
  async children() {
    const parent = rig.page.locator('[role=option]', { has: rig.page.locator('[aria-expanded]:visible') }).first();
    const id = await parent.getAttribute('data-convid');
    const count = async () => [await rig.page.locator('[role=option]:not([data-convid])').count(), await rig.row(id ?? '').count()];
    await parent.locator('[aria-expanded]').click();
    if ((await parent.locator('[aria-expanded=true]').count()) === 0 && (await rig.page.locator(CONTAINER).count()) === 0) {
      await Promise.race([rig.page.locator(CONTAINER).waitFor(), parent.locator('[aria-expanded=true]').waitFor()]);
    }
    return (await count()).map(found => found > 1);
  },
  async 'subject-bar'() {
    await openFirst();
    return rig.page.locator('[id^=CONV_]').evaluate(heading => {
      const bar = heading.parentElement?.parentElement;
      return bar ? getComputedStyle(bar).position : '';
    });
  },
  async 'cold-load'() {
    await rig.page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('#headerRegion')) return;
        Reflect.set(window, 'listAtOnce', document.querySelector('#MailList') !== null);
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await rig.page.reload();
    await rig.page.locator(ROW).first().waitFor();
    return rig.page.evaluate(() => Reflect.get(window, 'listAtOnce'));
  },
  async 'pane-lag'() {
    await rig.page.clock.install();
    await rig.page.clock.pauseAt(Date.now() + 60_000);
    await Promise.all([rig.page.waitForResponse(/GetConversationItems/), rig.page.locator(ROW).first().click()]);
    await rig.page.evaluate(() => fetch('/favicon.ico')); // what came before has been read by then
    await rig.page.clock.runFor(150);
    const panes = await rig.page.locator(CONTAINER).count();
    await rig.page.clock.resume(); // the clock is the browser's, and those who come after need it
    return panes;
  },
  async 'thread-window'() {
    const where = await popupOr(() => rig.page.locator(ROW).first().click(), CONTAINER);
    const here = where === rig.page;
    if (!here) await where.close();
    return here;
  },
  async 'compose-window'() {
    const where = await popupOr(() => rig.page.keyboard.press('n'), COMPOSER);
    const place = where === rig.page ? 'here' : where.url().replace(/compose\/.*/, 'compose');
    if (where !== rig.page) await where.close();
    return place;
  },
  async drafts() {
    await rig.page.keyboard.press('n');
    await rig.page.locator(COMPOSER).waitFor();
    await openFirst();
    return rig.page.locator(COMPOSER).count();
  },
};

test.each(outlookVariantNames)('each value of %s makes another page', async name => {
  const seen: unknown[] = [];
  for (const value of outlookVariants[name]) {
    await rig.openInbox(`?${outlookQuery({ [name]: value } as Partial<OutlookVariants>)}`);
    seen.push(JSON.stringify(await looks[name]()));
  }
  expect(new Set(seen).size, seen.join(' ')).toBe(outlookVariants[name].length);
});

test('a cookie asks like the address, which wins over it', async () => {
  await rig.page.context().addCookies([{ name: 'lab-lines', value: 'single', url: 'https://outlook.office.com' }]);
  await rig.openInbox();
  const single = await looks.lines();
  await rig.openInbox('?lab-lines=three');
  expect(await looks.lines()).not.toBe(single);
  await rig.page.context().clearCookies();
});

test('the shared mailbox has as many threads as are asked for', async () => {
  await rig.openInbox(`?${outlookQuery({ mailbox: 'shared-tab', rows: 300 })}`);
  await eventually(() => inboxOf(rig.mailbox('support@acme.test', 'outlook')).length).toBe(300);
});
