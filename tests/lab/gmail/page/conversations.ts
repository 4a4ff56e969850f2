import type { ThreadLine } from './data.ts';
import { variants } from './variants.ts';

/** Whether each message stands in the list for itself. */
export const conversationsAreOff = variants.conversations === 'off';

/** The rows of a list: its threads, or each of their messages, latest first, all with the id of their thread. */
export const linesOf = (threads: readonly ThreadLine[]): ThreadLine[] =>
  conversationsAreOff
    ? threads.flatMap(thread =>
        [...thread.messages].reverse().map(one => ({
          ...thread,
          message: one.id,
          token: one.legacy,
          subject: one.subject,
          snippet: one.snippet,
          date: one.date,
          messages: [one],
        })),
      )
    : [...threads];
