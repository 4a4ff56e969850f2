import browser from 'webextension-polyfill';

/**
 * Where a provider sends people back to. Chrome and Edge keep an address of their own for each extension. Firefox's own cannot be registered
 * with Google; the loopback form, which it understands since 86, can.
 */
export function providerRedirect(): string {
  const own = browser.identity.getRedirectURL();
  const { hostname } = new URL(own);
  return hostname.endsWith('.extensions.allizom.org') ? `http://127.0.0.1/mozoauth2/${hostname.split('.')[0]}` : own;
}

/** Opens a sign-in page in a window; resolves with the address it ended at. Rejects when the person closes it. */
export async function askProvider(url: string): Promise<string> {
  const address = await browser.identity.launchWebAuthFlow({ url, interactive: true });
  if (!address) throw new Error('The window was closed.');
  return address;
}
