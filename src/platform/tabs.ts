import browser from 'webextension-polyfill';

/** Brings a tab and its window to the front; needs no permission. Rejects when the tab is gone. */
export async function showTab({ id, window }: { id: number; window: number | null }): Promise<void> {
  await browser.tabs.update(id, { active: true });
  if (window !== null) await browser.windows.update(window, { focused: true });
}
