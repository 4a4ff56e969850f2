import type { Locator, Page } from 'playwright-core';

/** What a person does with a webmail, whichever it is. */
export type Hands = {
  /** The window in which the person is at the moment. */
  readonly page: Page;
  /** Shows the inbox. */
  openList(): Promise<void>;
  row(subject: string): Locator;
  /** Opens the thread from the list, and waits until it is on screen. */
  openThread(subject: string): Promise<void>;
  /** The control that starts an answer to the last message of the open thread. */
  replyButton(): Locator;
  /** The body of the open composer. */
  editor(): Locator;
  discard(): Promise<void>;
  send(): Promise<void>;
};

/** Our own nodes in the page; the same in every webmail. */
export const ours = (page: Page) => ({
  badges: page.locator('outrigger-badge .badge'),
  banner: page.locator('outrigger-banner'),
  panel: page.locator('outrigger-panel'),
});

/** The row and the lines under it that belong to it (in Gmail's layout beside a reading pane, where only the first has an id). */
export const LINES = 'xpath=self::*|following-sibling::tr[position()<=2][contains(@class,"zA") and not(@id)]';

/** The badge of the row with this subject. */
export const badgeOf = (hands: Hands, subject: string): Locator => hands.row(subject).locator(LINES).locator('outrigger-badge .badge');

/** Does something at the team's panel: where that is folded because the window is narrow, it is opened before and folded again after. */
export async function atPanel<T>({ page }: Hands, act: (panel: Locator) => Promise<T>): Promise<T> {
  const { panel } = ours(page);
  const fold = panel.getByRole('button', { name: 'Collapse team panel' });
  const unfold = panel.getByRole('button', { name: 'Open team panel' });
  await fold.or(unfold).waitFor();
  const wasFolded = await unfold.isVisible();
  if (wasFolded) await unfold.click();
  const result = await act(panel);
  if (wasFolded) await fold.click();
  return result;
}
