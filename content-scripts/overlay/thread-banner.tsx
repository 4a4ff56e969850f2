import { useMemo, useRef } from 'preact/hooks';
import { Banner } from '#ui/banner.tsx';
import type { Context } from '../feature.ts';
import { useElapsed, withLive } from './use-elapsed.ts';
import { type HandoverNeeds, useHandover } from './use-handover.ts';
import { useLive } from './use-live.ts';

type Props = HandoverNeeds & Pick<Context, 'panel' | 'sendLog' | 'now' | 'wallClock'>;

const NOTHING = { claim: null, offer: null };

/** Connects the banner with the thread on screen. */
export function ThreadBanner(props: Props) {
  const { page, host, thread, panel, abilities, sendLog, now, wallClock } = props;
  const { open, told, off, unchecked } = useLive(() => ({
    open: thread.thread.value,
    told: thread.told.value,
    off: abilities.off.value,
    unchecked: sendLog.unchecked.value,
  }));
  const openedAt = useMemo(wallClock, [open]);
  const answered = told?.value.lastReply ? wallClock() - told.value.lastReply.at : null;
  const elapsed = useElapsed(told?.at ?? 0, told?.value.people ?? [], now, answered);
  const { given, unanswered, ...handover } = useHandover(props, open, told?.value ?? NOTHING);
  const claimed = useRef<string | null>(null);
  const claim = told?.value.claim;
  if (claim?.self) claimed.current = open;
  else if (!claim) claimed.current = null;
  if (!told) return null;
  const showNewest = () => host.thread(page)?.root.scrollIntoView({ block: 'end' });
  return (
    <Banner
      view={withLive(told.value, elapsed)}
      elapsed={elapsed}
      now={wallClock()}
      openedAt={openedAt}
      off={off.includes('panel') ? off : []}
      mine={{ unchecked: open !== null && unchecked === open, claimed: claimed.current === open, given, unanswered }}
      {...handover}
      onAsk={panel.ask}
      onTake={() => void thread.take()}
      onShow={showNewest}
    />
  );
}
