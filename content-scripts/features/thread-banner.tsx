import type { Feature } from '../feature.ts';
import { followThread } from '../overlay/follow-thread.ts';
import { ThreadBanner } from '../overlay/thread-banner.tsx';

/** One line above the open thread: who else is here, and what happened meanwhile. */
export const threadBanner: Feature = {
  id: 'thread-banner',
  start(context, signal) {
    followThread(
      'outrigger-banner',
      'banner',
      context,
      context.host.placeBanner,
      () => <ThreadBanner {...context} />,
      () => false,
      signal,
    );
  },
};
