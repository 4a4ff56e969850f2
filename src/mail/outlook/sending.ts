import type { Sending } from '#mail/mail-host.ts';
import { find, findAll, findAround } from '#mail/selector-table.ts';
import { addressIn, writingIn, writtenText } from '#mail/written-text.ts';
import { selectors } from './selectors.ts';

/** Outlook's buttons act on clicks; besides Ctrl and Enter it takes Alt and S (its own list of shortcuts, 2026). */
export const sending: Sending = {
  controlAt: element => findAround(element, selectors.sendButton) ?? findAround(element, selectors.otherSends),
  controlOf: composer => find(composer, selectors.sendButton),
  isKey: ({ altKey, code }) => altKey && code === 'KeyS',
  letterOf(composer) {
    const body = find(composer, selectors.draftBody);
    const page = composer.ownerDocument;
    const { singleNodeValue: address } = page.evaluate(
      './/text()[contains(.,"@")]',
      composer,
      null,
      XPathResult.FIRST_ORDERED_NODE_TYPE,
      null,
    );
    const isSender = address && (find(composer, selectors.to)?.compareDocumentPosition(address) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING;
    const to = findAll(composer, selectors.recipient).map(one => addressIn(one.getAttribute('aria-label')));
    return body && { from: isSender ? addressIn(address.nodeValue) : '', to, body };
  },
  writingIn: composer => writingIn(composer, selectors.draftBody, selectors.draftTail),
  textOf: composer => writtenText(composer, selectors.draftBody, selectors.quotation),
};
