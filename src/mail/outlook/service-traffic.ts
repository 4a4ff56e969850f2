/** Exchange's service as Outlook on the web calls it: `…/owa/[<n>|<mailbox>/]service.svc?action=…` (2015–2026). */
export const isServiceTraffic = (url: string): boolean =>
  /\/owa\/(?:[^/?]+\/)?service\.svc\?(?:[^#]*&)?action=(?:GetConversationItems|GetItem|CreateItem|UpdateItem)(?:[&#]|$)/.test(url);

/** Payloads of up to 2,048 characters travel percent-encoded in this header, with an empty body (2026). */
export const BODY_HEADER = 'x-owa-urlpostdata';

/**
 * The mailbox that a request is about, where its headers name one: another's that is opened from one's own, else the one that the servers are chosen by,
 * `name@host` or `SMTP:name@host` (other forms hold no address; 2015–2026). Empty when unknown.
 */
export function mailboxInHeaders(headers: Headers): string {
  const named = ['x-owa-explicitlogonuser', 'x-anchormailbox'].map(name =>
    /^(?:SMTP:)?([^\s:@]+@[^\s:@]+\.[^\s:@]+)$/i.exec(headers.get(name) ?? ''),
  );
  return named.find(found => found !== null)?.[1] ?? '';
}
