import browser from 'webextension-polyfill';

/** Opens the full-tab workspace beside whatever is open, with a code in the field for invitations. */
export async function openWorkspace(code: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/workspace.html?${new URLSearchParams({ code })}`) });
}
