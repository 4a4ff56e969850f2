import type { Feature } from '../feature.ts';
import { health } from './health.ts';
import { identify } from './identify.ts';
import { invitation } from './invitation.tsx';
import { navigate } from './navigate.ts';
import { pageLife } from './page-life.ts';
import { quietLine } from './quiet-line.tsx';
import { replyWatch } from './reply-watch.ts';
import { rowBadges } from './row-badges.tsx';
import { sendGuard } from './send-guard.tsx';
import { threadBanner } from './thread-banner.tsx';
import { threadPanel } from './thread-panel.tsx';

/** In the order of their start: the background has to hear of the mailbox first. */
export const features: readonly Feature[] = [
  pageLife,
  identify,
  rowBadges,
  threadBanner,
  threadPanel,
  replyWatch,
  sendGuard,
  quietLine,
  navigate,
  health,
  invitation,
];
