import type { Locator, Page } from 'playwright-core';
import { type Hands, LINES } from './hands.ts';
import { GMAIL } from './lab-hosts.ts';

/** Clicks the row where nothing lies over it: its own tools come with the pointer, and in a narrow list they cover most of it. */
async function openRow(row: Locator): Promise<void> {
  const spots = [row.locator('.bog:visible, .yW:visible').last(), row.locator('.yW:visible'), row.locator(LINES).locator('.bog:visible')];
  for (const spot of spots) {
    const clicked = await spot
      .first()
      .click({ timeout: 4_000 })
      .then(() => true)
      .catch(() => false);
    if (clicked) return;
  }
  throw new Error('Nothing of the row can be clicked.');
}

/** A person's hands in Gmail: only what the real page offers to eyes and fingers, whichever of its forms it shows. */
export function gmailHands(inbox: Page, path = '/mail/u/0/'): Hands {
  let page = inbox;
  const main = () => page.locator('[role=main]:visible');
  const heading = (on: Page, subject: string) => on.locator('[role=main]:visible h2.hP').filter({ hasText: subject });
  const composer = () => page.locator('.M9:visible, .ip.adB:visible').last();
  const editor = () => composer().locator('[g_editable=true]');
  const row = (subject: string) => page.locator('[role=main]:visible tr.zA:visible').filter({ hasText: subject }).first();
  /** A composer may take its window with it, and the hands go back to the list. */
  const gone = async () => {
    if (!page.isClosed())
      await editor()
        .waitFor({ state: 'hidden' })
        .catch(error => {
          if (!page.isClosed()) throw error;
        });
    if (page.isClosed()) page = inbox;
  };
  return {
    get page() {
      return page;
    },
    row,
    async openList() {
      page = inbox;
      const [address, asked = ''] = path.split('?');
      await page.goto(`${GMAIL}${address}${asked && `?${asked}`}#inbox`); // Only the hash changes when the page is there already.
      await main().locator('tr.zA:visible').first().waitFor();
    },
    async openThread(subject) {
      const popup = inbox.context().waitForEvent('page', { timeout: 10_000 });
      popup.catch(() => {}); // Most threads open where the list is.
      await openRow(row(subject));
      const here = heading(page, subject)
        .waitFor({ timeout: 10_000 })
        .then(() => page);
      page = await Promise.any([here, popup]);
      await heading(page, subject).waitFor();
    },
    replyButton: () => main().locator('.amn [role=link].bkH:visible').last(),
    editor,
    async discard() {
      await composer().locator('.oh').click();
      await gone();
    },
    async send() {
      await composer().locator('.aoO').click();
      await gone();
    },
  };
}
