import { blockUnder } from '#mail/dom.ts';
import type { Thread } from '#mail/mail-host.ts';
import { find } from '#mail/selector-table.ts';
import { standBeside } from '#mail/stand-beside.ts';
import { selectors } from './selectors.ts';

/** Between the heading and the first message, in whichever block of the thread that is. */
export function placeBanner({ root }: Thread, banner: Element): boolean {
  const heading = find(root, selectors.heading);
  const messages = find(root, selectors.messages);
  const block = heading && messages && blockUnder(heading, messages);
  if (!block || /^T/.test(block.tagName)) return false; // a table's row or body takes no other children
  if (block.previousElementSibling === banner) return true;
  if (banner instanceof HTMLElement) banner.style.marginInline = '16px'; // in line with the messages' own cards
  block.before(banner);
  return true;
}

/** At the end of the thread's lines, staying in sight while the messages scroll. */
export function placePanel({ root }: Thread, panel: Element): boolean {
  return root instanceof HTMLElement && panel instanceof HTMLElement && standBeside(root, panel, 'stays');
}
