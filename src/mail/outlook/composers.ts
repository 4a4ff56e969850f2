import type { Composer } from '#mail/mail-host.ts';
import { findAll, findAround } from '#mail/selector-table.ts';
import { selectors } from './selectors.ts';
import { thread } from './thread.ts';

/** Replies are written inside the thread that they answer; new mails fill the pane in its place. */
export const composers = (page: Document): readonly Composer[] =>
  findAll(page, selectors.composer).map(element => {
    const open = findAround(element, selectors.pane) && thread(page);
    return { element, thread: open?.root.contains(element) ? open.id : null };
  });
