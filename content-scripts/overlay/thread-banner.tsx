import { useMemo } from 'preact/hooks';
import { Banner } from '#ui/banner.tsx';
import type { Context } from '../feature.ts';
import { useElapsed } from './use-elapsed.ts';

/** Connects the banner with the thread on screen. */
export function ThreadBanner({ thread, panel, now, wallClock }: Pick<Context, 'thread' | 'panel' | 'now' | 'wallClock'>) {
  const open = thread.thread.value;
  const told = thread.told.value;
  const openedAt = useMemo(wallClock, [open]);
  const ages = [
    ...(told?.value.people ?? []).map(({ age }) => age),
    ...(told?.value.lastReply ? [wallClock() - told.value.lastReply.at] : []),
  ];
  const elapsed = useElapsed(told?.at ?? 0, ages, now);
  if (!told) return null;
  return <Banner view={told.value} elapsed={elapsed} now={wallClock()} openedAt={openedAt} onAsk={panel.ask} />;
}
