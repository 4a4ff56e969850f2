import type { Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import { OUTLOOK } from './lab-hosts.ts';

/** A person's hands in Outlook on the web: only what the real page offers to eyes and fingers. */
export function outlookHands(page: Page, path = '/mail/inbox'): Hands {
  const row = (subject: string) => page.locator('[role=option][data-convid]').filter({ hasText: subject }).first();
  const composer = page.locator('[id^=docking_InitVisiblePart_]').last();
  const editor = composer.locator('[id^=editorParent_] [contenteditable=true]');
  const pane = page.locator('#ConversationReadingPaneContainer, #ItemReadingPaneContainer');
  return {
    page,
    row,
    async openList() {
      if (!page.url().startsWith(OUTLOOK)) await page.goto(`${OUTLOOK}${path}`);
      await page.locator('[role=option][data-convid]').first().waitFor();
    },
    async openThread(subject) {
      await row(subject).click();
      await pane.getByText(subject).first().waitFor();
    },
    replyButton: () => pane.locator('button:has(i[data-icon-name=ArrowReplyRegular])').last(),
    editor: () => editor,
    async discard() {
      await composer.locator('#discardCompose').click();
      await editor.waitFor({ state: 'hidden' });
    },
    async send() {
      await composer.locator('[data-testid=ComposeSendButton] button').first().click();
      await editor.waitFor({ state: 'hidden' });
    },
  };
}
