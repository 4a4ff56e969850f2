import type { Feature } from '../feature.ts';
import { followThread } from '../overlay/follow-thread.ts';
import { ThreadPanel } from '../overlay/thread-panel.tsx';

/** Who owns the open thread, how it stands, and what the team says about it. */
export const threadPanel: Feature = {
  id: 'thread-panel',
  start(context, signal) {
    const { host, rows, thread } = context;
    const isExpected = (id: string) => thread.waiting.peek() && rows.badge(id).peek() !== null;
    followThread(
      'outrigger-panel',
      'panel',
      context,
      host.placePanel,
      element => <ThreadPanel {...context} element={element} />,
      isExpected,
      signal,
    );
  },
};
