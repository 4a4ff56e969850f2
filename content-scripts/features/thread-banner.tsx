import type { Feature } from '../feature.ts';
import { followCaret } from '../overlay/follow-caret.ts';
import { followThread } from '../overlay/follow-thread.ts';
import { ThreadBanner } from '../overlay/thread-banner.tsx';

/** One line above the open thread: who else is here, and what happened meanwhile. */
export const threadBanner: Feature = {
  id: 'thread-banner',
  start(context, signal) {
    const caret = followCaret(context.page, signal);
    followThread(
      'outrigger-banner',
      'banner',
      context,
      context.host.placeBanner,
      () => <ThreadBanner {...context} caret={caret} />,
      () => false,
      signal,
    );
  },
};
