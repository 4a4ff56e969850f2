import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import { GMAIL } from './lab-hosts.ts';

/** A person's hands in Gmail: only what the real page offers to eyes and fingers. */
export function gmailHands(page: Page, path = '/mail/u/0/'): Hands {
  const main = page.locator('[role=main]:visible');
  const composer = page.locator('.M9:visible').last();
  const editor = composer.locator('[g_editable=true]');
  const row = (subject: string) => page.locator('[role=main]:visible tr.zA').filter({ hasText: subject }).first();
  return {
    page,
    row,
    async openList() {
      await page.goto(`${GMAIL}${path}#inbox`); // Only the hash changes when the page is there already.
      await main.locator('tr.zA').first().waitFor();
    },
    async openThread(subject) {
      await row(subject).locator('.bog, .y6').last().click();
      await main.locator('h2.hP').filter({ hasText: subject }).waitFor();
    },
    replyButton: () => page.locator('[role=main]:visible .amn [role=link].bkH:visible').last(),
    editor: () => editor,
    async discard() {
      await composer.locator('.oh').click();
      await editor.waitFor({ state: 'hidden' });
    },
    async send() {
      await composer.locator('.aoO').click();
      await editor.waitFor({ state: 'hidden' });
    },
  };
}
