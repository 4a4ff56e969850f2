import type { MailHost } from '#mail/mail-host.ts';
import { findAll } from '#mail/selector-table.ts';
import { composers } from './composers.ts';
import { mailbox } from './mailbox.ts';
import { open } from './open.ts';
import { placeBadge } from './place-badge.ts';
import { placeBanner, placePanel } from './place-in-thread.ts';
import { resolver } from './resolver.ts';
import { rows } from './rows.ts';
import { selectors } from './selectors.ts';
import { sending } from './sending.ts';
import { sends } from './sends.ts';
import { theme } from './theme.ts';
import { thread } from './thread.ts';

/** Outlook on the web. Threads are named by their conversation id in Exchange's alphabet, as in `data-convid`. */
export const outlook: MailHost = {
  id: 'outlook',
  selectors,
  mailbox,
  regions: page => [...findAll(page, selectors.list), ...findAll(page, selectors.paneFrame)],
  attributes: ['data-convid', 'aria-selected', 'title', 'id', 'style'],
  rows: page => rows(page, mailbox(page)),
  placeBadge,
  thread,
  placeBanner,
  placePanel,
  composers,
  open,
  theme,
  resolver,
  sending,
  sends,
};
