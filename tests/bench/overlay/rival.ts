import type { Page } from 'playwright-core';
import { delegateIdOf } from '../../lab/gmail/server/ids.ts';
import type { Browser } from '../../stage/browser.ts';
import { GMAIL } from '../../stage/lab-hosts.ts';

/** One of those who are compared: a browser of their own with the shared mailbox's list, and how one sees that they have marked a row. */
export type Rival = {
  name: 'ours' | 'inboxsdk' | 'alone';
  browser: Browser;
  page: Page;
  /** What stands in a marked row; null where nothing is ever drawn. */
  mark: string | null;
};

/** In a team's own mailbox every row is the team's, so that all rows get a badge as all rows get the other's label. */
export const LIST = `${GMAIL}/mail/b/${delegateIdOf('support@acme.test')}/u/0/#inbox`;

export const MARKS = { ours: 'outrigger-badge', inboxsdk: '.inboxsdk__thread_row_label', alone: null } as const;

/** Shows the list anew, and waits until its rows are marked. */
export async function openList({ page, mark }: Rival): Promise<void> {
  await page.goto('about:blank');
  await page.goto(LIST);
  await page.locator('[role=main] tr.zA').first().waitFor();
  if (mark) await page.locator(`[role=main] tr.zA ${mark}`).first().waitFor();
  await page.waitForTimeout(1_000);
}
