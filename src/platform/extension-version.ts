import browser from 'webextension-polyfill';

/** The version in the manifest, such as 0.1.0. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
