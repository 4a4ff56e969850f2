import { useState } from 'preact/hooks';
import { mayManage } from '#domain/team.ts';
import type { Problem } from '#domain/view.ts';
import type { Rows } from '#state/rows-model.ts';
import type { Session } from '#state/session-model.ts';
import { Badge } from '#ui/badge.tsx';
import { Popover } from '#ui/popover.tsx';
import { ProblemLine } from '#ui/problem-line.tsx';
import { text } from '#ui/texts/text.ts';
import { useElapsed, withLive } from './use-elapsed.ts';
import { useLive } from './use-live.ts';

type Props = { thread: string; element: Element; rows: Rows; session: Session; now: () => number };

/** Connects the badge of one row with what is known of its thread. */
export function RowBadge({ thread, element, rows, session, now }: Props) {
  const [told, signedIn] = useLive(() => [rows.badge(thread).value, session.signedIn.value] as const);
  const elapsed = useElapsed(told?.at ?? 0, told?.value.people ?? [], now);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!told || !signedIn) return null;
  const { me } = signedIn;
  const { inbox } = told.value.ref;
  const members = signedIn.members.filter(member => inbox in member.inboxes);
  const assign = async (uid: string | null) => setProblem(await rows.assign(thread, members.find(member => member.uid === uid) ?? null));
  const may = mayManage({ ...me, status: 'active' }, inbox);
  const close = () => setProblem(null);
  return (
    <>
      <Badge badge={withLive(told.value, elapsed)} elapsed={elapsed} me={me.uid} {...(may ? { members, onAssign: assign } : {})} />
      {problem && (
        <Popover anchor={element} label={text('assignee.label')} onClose={close}>
          <ProblemLine problem={problem} members={members} onDismiss={close} />
        </Popover>
      )}
    </>
  );
}
