import { mayManage } from '#domain/team.ts';
import type { Rows } from '#state/rows-model.ts';
import type { Session } from '#state/session-model.ts';
import { Badge } from '#ui/badge.tsx';
import { useElapsed, withLive } from './use-elapsed.ts';

type Props = { thread: string; rows: Rows; session: Session; now: () => number };

/** Connects the badge of one row with what is known of its thread. */
export function RowBadge({ thread, rows, session, now }: Props) {
  const told = rows.badge(thread).value;
  const elapsed = useElapsed(told?.at ?? 0, told?.value.people ?? [], now);
  const signedIn = session.signedIn.value;
  if (!told || !signedIn) return null;
  const { me } = signedIn;
  const { inbox } = told.value.ref;
  const members = signedIn.members.filter(member => inbox in member.inboxes);
  const assign = (uid: string | null) => void rows.assign(thread, members.find(member => member.uid === uid) ?? null);
  const may = mayManage({ ...me, status: 'active' }, inbox);
  return <Badge badge={withLive(told.value, elapsed)} elapsed={elapsed} me={me.uid} {...(may ? { members, onAssign: assign } : {})} />;
}
