import type { IncomingMessage } from 'node:http';
import { type OutlookVariants, outlookVariantsIn } from './variants.ts';

/** The variants of the page that sends this request, by its address and its cookies. */
export function variantsAskedBy({ headers }: IncomingMessage): OutlookVariants {
  const page = headers.referer && URL.canParse(headers.referer) ? new URL(headers.referer).searchParams : new URLSearchParams();
  return outlookVariantsIn(page, headers.cookie ?? '');
}
