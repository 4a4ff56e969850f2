import { blockUnder } from '#mail/dom.ts';
import type { Row } from '#mail/mail-host.ts';
import { subjectLine } from './rows.ts';

/**
 * In the line of subject and date, before the subject, which gives way by its ellipsis. The list counts on rows of one height,
 * so the badge takes none in its line; and because Outlook uses rows again, it may have to move to another line.
 */
export function placeBadge({ element }: Row, badge: Element): boolean {
  const line = subjectLine(element);
  const place = line && blockUnder(line.date, line.subject);
  if (!place || !(badge instanceof HTMLElement)) return false;
  if (badge.nextElementSibling === place) return true;
  Object.assign(badge.style, { alignItems: 'center', alignSelf: 'center', blockSize: '0', marginInlineEnd: '4px' });
  place.before(badge);
  return true;
}
