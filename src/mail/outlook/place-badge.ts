import type { Row } from '#mail/mail-host.ts';
import { subjectIn } from './rows.ts';

/**
 * Before the subject, where the text gives way to it. The badge has no height in the line, because the list counts on rows of one height,
 * and it is found again in any line, because Outlook uses rows again.
 */
export function placeBadge({ element }: Row, badge: Element): boolean {
  const subject = subjectIn(element);
  if (!subject?.parentElement) return false;
  if (subject.previousSibling !== badge) subject.before(badge);
  return true;
}
