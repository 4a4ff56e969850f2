import type { Sending } from '#mail/mail-host.ts';
import { find, findAll, findAround } from '#mail/selector-table.ts';
import { addressIn, writingIn, writtenText } from '#mail/written-text.ts';
import { mailbox } from './mailbox.ts';
import { selectors } from './selectors.ts';

/** Gmail's buttons act on the mouse's going down and up, and on Enter and Space (seen 2014–2026). */
export const sending: Sending = {
  controlAt: element => findAround(element, selectors.sendButton) ?? findAround(element, selectors.otherSends),
  controlOf: composer => find(composer, selectors.sendButton),
  isKey: () => false,
  letterOf(composer) {
    const body = find(composer, selectors.draftBody);
    const sender = find(composer, selectors.sender)?.getAttribute('value');
    const to = findAll(composer, selectors.recipient).map(one => addressIn(one.dataset.hovercardId ?? one.getAttribute('email')));
    return body && { from: addressIn(sender || mailbox(composer.ownerDocument)), to, body };
  },
  writingIn: composer => writingIn(composer, selectors.draftBody, selectors.draftTail),
  textOf: composer => writtenText(composer, selectors.draftBody, selectors.draftTail),
};
