import type { Runtime } from 'webextension-polyfill';
import { PORTS } from '#protocol/wire.ts';

export type Kind = keyof typeof PORTS;

/** What the check must know of this extension. */
export type Own = { id: string; root: string; mailOrigins: readonly string[] };

const originOf = (url: string | undefined): string | null => (url && URL.canParse(url) ? new URL(url).origin : null);

/** A window without an address has the origin of the page that opened and filled it; the browser says so (Chrome 80, Firefox 126). */
const originTold = (sender: object): string | undefined =>
  'origin' in sender && typeof sender.origin === 'string' ? sender.origin : undefined;

/**
 * Which kind of port this is, or null when its sender may not open one. A mail page's script speaks from the top frame of a
 * mail address; our own pages speak from our own address. A page can forge neither: the browser fills in the sender.
 */
export function kindOf(port: Pick<Runtime.Port, 'name' | 'sender'>, own: Own): Kind | null {
  const { sender } = port;
  if (sender?.id !== own.id) return null;
  if (port.name === PORTS.popup) return sender.url?.startsWith(own.root) ? 'popup' : null;
  if (port.name !== PORTS.page || sender.frameId !== 0) return null;
  const origin = sender.url === 'about:blank' ? originTold(sender) : originOf(sender.url);
  return origin && own.mailOrigins.includes(origin) ? 'page' : null;
}
