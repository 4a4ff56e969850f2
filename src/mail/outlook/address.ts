import { canonicalId } from './conversation-id.ts';

/** The conversation or item that the address names: `/mail/…/id/<id>`, `/mail/deeplink/read/<id>`, `/mail/compose/<id>`, `/mail/<folder>/rp/<id>`. */
export function idInAddress(page: Document): string | null {
  const segment = /\/(?:id|read|compose|rp)\/([^/?#]+)/.exec(page.location?.pathname ?? '')?.[1];
  return segment ? canonicalId(decode(segment)) : null;
}

/** Percent-decoding that leaves alone what is not well-formed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page that opened this window, while it is one of the same webmail. */
export function openerOf(page: Document): Document | null {
  try {
    return page.defaultView?.opener?.document ?? null;
  } catch {
    return null;
  }
}
