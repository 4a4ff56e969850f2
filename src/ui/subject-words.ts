import { oneLine } from './harmless.ts';
import { text } from './texts/text.ts';

/** A conversation's subject on one line; its number where the team keeps no subjects. */
export const subjectWords = (subject: string | null, number: string): string =>
  subject === null ? text('popup.numbered', { number: oneLine(number, 12) }) : oneLine(subject, 200) || text('popup.noSubject');
