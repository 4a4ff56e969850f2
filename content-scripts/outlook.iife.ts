import { outlook } from '#mail/outlook/host.ts';
import { outlookLook } from '#ui/looks.ts';
import { start } from './start.ts';

/** A window without an address is on its way to one, and then this script runs again there; or the page that opened it fills it, as with popped-out mails. */
if (location.href !== 'about:blank') start(outlook, outlookLook);
else {
  new MutationObserver((_, observer) => {
    observer.disconnect();
    start(outlook, outlookLook);
  }).observe(document, { childList: true, subtree: true });
}
