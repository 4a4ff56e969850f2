const { browser, chrome } = globalThis as { browser?: unknown; chrome?: unknown };

/**
 * The browser's own extension API, which the build puts in the place of webextension-polyfill: with Manifest V3 both families of
 * browsers answer with promises by themselves.
 */
export default browser ?? chrome;
