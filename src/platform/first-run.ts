import browser from 'webextension-polyfill';

/** Shows the page that says what is read and stored, once, after somebody has installed the extension. Must be registered at the worker's top level. */
export const onFirstRun = (): void =>
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('popup/workspace.html') });
  });
