/** Exchange's service as Outlook on the web calls it: `…/owa/[<n>|<mailbox>/]service.svc?action=…` (2015–2026). */
export const isServiceTraffic = (url: string): boolean =>
  /\/owa\/(?:[^/?]+\/)?service\.svc\?(?:[^#]*&)?action=(?:GetConversationItems|GetItem|CreateItem|UpdateItem)(?:[&#]|$)/.test(url);

/** Payloads of up to 2,048 characters travel percent-encoded in this header, with an empty body (2026). */
export const BODY_HEADER = 'x-owa-urlpostdata';
