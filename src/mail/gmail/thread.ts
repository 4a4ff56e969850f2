import { blockUnder, isSwitchedOff, textOf } from '#mail/dom.ts';
import type { Thread } from '#mail/mail-host.ts';
import { find, findAll, findAround } from '#mail/selector-table.ts';
import { mainOf } from './main.ts';
import { selectors } from './selectors.ts';
import { idOn } from './thread-id.ts';

/** The thread on screen, once Gmail has written its id. */
export function thread(page: Document): Thread | null {
  const main = mainOf(page);
  const heading = main && findAll(main, selectors.heading).find(one => !isSwitchedOff(one));
  const id = heading && idOn(heading);
  const root = heading && rootOf(heading);
  return id && root ? { id, subject: textOf(heading), root } : null;
}

/** The known containers, else the smallest element that holds both the heading and the messages. */
function rootOf(heading: Element): HTMLElement | null {
  const known = findAround(heading, selectors.threadRoot);
  if (known) return known;
  let node = heading.parentElement;
  while (node && !find(node, selectors.messages)) node = node.parentElement;
  const messages = node && node !== heading.ownerDocument.body && find(node, selectors.messages);
  return messages && blockUnder(heading, messages) ? node : null;
}
