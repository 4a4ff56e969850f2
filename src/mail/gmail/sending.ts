import type { Sending } from '#mail/mail-host.ts';
import { find, findAround } from '#mail/selector-table.ts';
import { writtenText } from '#mail/written-text.ts';
import { selectors } from './selectors.ts';

/** Gmail's buttons act on the mouse's going down and up, and on Enter and Space (seen 2014–2026). */
export const sending: Sending = {
  controlAt: element => findAround(element, selectors.sendButton) ?? findAround(element, selectors.otherSends),
  controlOf: composer => find(composer, selectors.sendButton),
  isKey: () => false,
  textOf: composer => writtenText(composer, selectors.draftBody, selectors.draftTail),
};
