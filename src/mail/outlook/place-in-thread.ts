import { blockUnder, scrollerOf } from '#mail/dom.ts';
import type { Thread } from '#mail/mail-host.ts';
import { find, findAround } from '#mail/selector-table.ts';
import { standBeside } from '#mail/stand-beside.ts';
import { selectors } from './selectors.ts';

/**
 * First in the region that scrolls, because the subject floats over it; where both scroll together, between subject and first message.
 * While no message stands there the region is not known yet.
 */
export function placeBanner({ root }: Thread, banner: Element): boolean {
  const message = find(root, selectors.message);
  const heading = find(root, selectors.conversationHeading) ?? find(root, selectors.itemHeading);
  if (!message || !heading) return false;
  const scroller = scrollerOf(message);
  const above =
    scroller && root.contains(scroller) && !scroller.contains(heading) ? scroller.firstElementChild : blockUnder(heading, message);
  if (!above) return false;
  if (above !== banner && above.previousElementSibling !== banner) above.before(banner);
  return true;
}

/** A column beside the whole pane, as tall as it is. */
export function placePanel({ root }: Thread, panel: Element): boolean {
  const column = findAround(root, selectors.paneColumn)?.parentElement;
  return panel instanceof HTMLElement && !!column && standBeside(column, panel, 'tall');
}
