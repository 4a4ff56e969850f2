import type { Row } from '#mail/mail-host.ts';
import { oneInRow } from './row-lines.ts';
import { selectors } from './selectors.ts';

/** Puts the badge where Gmail puts its labels. Another extension may have gone before it; the two do not fight for the first place. */
export function placeBadge({ element }: Row, badge: Element): boolean {
  const slot = oneInRow(element, selectors.badgeSlot);
  if (!slot) return false;
  if (badge.parentNode !== slot) slot.prepend(badge);
  return true;
}
