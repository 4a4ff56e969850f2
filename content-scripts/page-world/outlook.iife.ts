import { BODY_HEADER, isServiceTraffic, mailboxInHeaders } from '#mail/outlook/service-traffic.ts';
import { tap } from './tap.ts';

let email = '';

/** A window that shows one mail alone says nowhere whose it is, but its requests do. */
function hearHeaders(headers: Headers): void {
  email = mailboxInHeaders(headers) || email;
}

tap({ matches: isServiceTraffic, bodyHeader: BODY_HEADER, hearHeaders }, () => email && { email, key: '' });
