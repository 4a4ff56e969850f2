import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';
import { OUTLOOK } from './lab-hosts.ts';

const PANE = '#ConversationReadingPaneContainer, #ItemReadingPaneContainer';
const visible = (page: Page, selector: string) => page.locator(selector).filter({ visible: true });

/** Waits until it is gone, with its window or without. */
async function gone(element: Locator): Promise<void> {
  await element.waitFor({ state: 'hidden' }).catch(error => {
    if (!element.page().isClosed()) throw error;
  });
}

/** A person's hands in Outlook on the web: only what the real page offers to eyes and fingers, in whichever form it comes. `list` is the page with the list. */
export function outlookHands(list: Page, path = '/mail/inbox'): Hands {
  let reading = list;
  const windows: Page[] = [];
  const follow = (page: Page) => page.on('popup', opened => windows.push(opened));
  follow(list);

  const rows = list.locator('[role=option][data-convid]');
  const row = (subject: string) => rows.filter({ hasText: subject }).first();
  const writing = () => windows.findLast(one => one !== reading && !one.isClosed()) ?? reading;
  const composer = () => visible(writing(), '[id^=docking_InitVisiblePart_]').last();
  const editor = () => composer().locator('[id^=editorParent_] [contenteditable=true]');

  /** A thread that took the list's place gives it back when the folder is chosen again. */
  async function openList(): Promise<void> {
    reading = list;
    if (!list.url().startsWith(OUTLOOK)) await list.goto(`${OUTLOOK}${path}`);
    const folder = list.locator('[role=treeitem][aria-level="2"][aria-selected=true]').first();
    const shown = rows.first();
    await shown.or(visible(list, PANE).first()).first().waitFor();
    if (!(await shown.isVisible())) await folder.click();
    await shown.waitFor();
  }

  return {
    get page() {
      return reading;
    },
    row,
    openList,
    async openThread(subject) {
      if (!(await rows.first().isVisible())) await openList();
      const shownIn = async (page: Page) => {
        await visible(page, PANE).getByText(subject).first().waitFor();
        return page;
      };
      const popup = list.waitForEvent('popup').then(shownIn);
      popup.catch(() => {}); // where the thread opens beside its list, no window ever comes
      await row(subject).click();
      reading = await Promise.any([shownIn(list), popup]);
      if (reading !== list) follow(reading);
    },
    replyButton: () => visible(reading, PANE).locator('button:has(i[data-icon-name=ArrowReplyRegular])').filter({ visible: true }).last(),
    editor,
    async discard() {
      const [closing, page] = [editor(), writing()];
      await composer().locator('#discardCompose').click();
      const sure = page.locator('[role=alertdialog] button').first();
      await Promise.race([gone(closing), sure.waitFor().then(() => sure.click())]);
      await gone(closing);
    },
    async send() {
      const closing = editor();
      await composer().locator('[data-testid=ComposeSendButton] button').first().click();
      await gone(closing);
    },
  };
}
