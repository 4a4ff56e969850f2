import type { Sending } from '#mail/mail-host.ts';
import { find, findAround } from '#mail/selector-table.ts';
import { writtenText } from '#mail/written-text.ts';
import { selectors } from './selectors.ts';

/** Outlook's buttons act on clicks; besides Ctrl and Enter it takes Alt and S (its own list of shortcuts, 2026). */
export const sending: Sending = {
  controlAt: element => findAround(element, selectors.sendButton),
  controlOf: composer => find(composer, selectors.sendButton),
  isKey: ({ altKey, code }) => altKey && code === 'KeyS',
  textOf: composer => writtenText(composer, selectors.draftBody, selectors.quotation),
};
