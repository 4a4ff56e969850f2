import type { MailHost } from '#mail/mail-host.ts';
import { find, findAll } from '#mail/selector-table.ts';
import { isDark } from '#mail/theme.ts';
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
import { thread } from './thread.ts';

/** Gmail on the web. Threads are named by their hexadecimal id, as in `data-legacy-thread-id`. */
export const gmail: MailHost = {
  id: 'gmail',
  selectors,
  mailbox,
  regions: page => [...findAll(page, selectors.views), ...findAll(page, selectors.composeLayers)],
  attributes: ['style', 'role', 'id', 'email', 'data-legacy-thread-id', 'data-thread-id', 'data-thread-perm-id'],
  rows: page => rows(page, mailbox(page)),
  placeBadge,
  thread,
  placeBanner,
  placePanel,
  composers,
  open,
  theme: page => ({ dark: isDark(find(page, selectors.ink) ?? page.documentElement), tokens: {} }),
  resolver,
  sending,
  sends,
};
