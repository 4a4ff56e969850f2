import { useLayoutEffect } from 'preact/hooks';
import { Panel, type PanelActions } from '#ui/panel.tsx';
import { PanelSkeleton } from '#ui/panel-skeleton.tsx';
import { tickFor, useTick } from '#ui/use-tick.ts';
import type { Context } from '../feature.ts';
import { useLive } from './use-live.ts';
import { useNarrow } from './use-narrow.ts';

type Props = Pick<Context, 'thread' | 'panel' | 'session' | 'abilities' | 'wallClock' | 'report'> & {
  /** The host element, whose width the mail host follows. */
  element: HTMLElement;
};

const WIDTH = 320;
const RAIL = 40;
/** Connects the panel with the thread on screen. Below 1,100 px it lies over the mail while it is open, and takes the rail's room only. */
export function ThreadPanel({ thread, panel, session, abilities, wallClock, report, element }: Props) {
  const narrow = useNarrow(element);
  const { signedIn, told, open, problem, opened, folded, ...live } = useLive(() => ({
    signedIn: session.signedIn.value,
    told: thread.told.value,
    open: thread.thread.value ?? '',
    problem: thread.problem.value,
    opened: panel.opened.value,
    folded: panel.collapsed.value,
    off: abilities.off.value,
    unfolded: panel.activity.value,
    asking: panel.asking.value,
  }));
  const newest = Math.max(0, ...(told?.value.notes ?? []).map(({ createdAt }) => createdAt));
  useTick(tickFor(wallClock() - newest));
  const collapsed = narrow ? !opened : folded;

  useLayoutEffect(() => {
    element.style.setProperty('--outrigger-panel-width', `${collapsed ? RAIL : WIDTH}px`);
    element.toggleAttribute('data-collapsed', collapsed);
    if (narrow) element.dataset.room = String(RAIL);
    else delete element.dataset.room;
  }, [collapsed, narrow]);

  if (!signedIn) return null;
  if (!told) return collapsed ? null : <PanelSkeleton />;
  const { me, members } = signedIn;
  const actions: PanelActions = {
    assign: uid => void thread.assign(members.find(member => member.uid === uid) ?? null),
    setStatus: (to, until) => void thread.setStatus(to, until),
    addNote: ({ body, mentions }) => thread.addNote(me, body, mentions),
    dismissProblem: () => void thread.dismissProblem(),
    unfoldActivity: panel.unfoldActivity,
    toggleCollapsed: () => (narrow ? panel.toggleOpened() : panel.toggle().catch(report)),
  };
  return (
    <Panel
      view={{ ...told.value, problem }}
      members={members}
      me={me.uid}
      now={wallClock()}
      collapsed={collapsed}
      actions={actions}
      {...live}
      onAsked={panel.asked}
      draft={panel.draftOf(open)}
      onDraft={body => panel.keepDraft(open, body)}
    />
  );
}
