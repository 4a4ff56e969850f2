import type { BadgeView } from '#domain/view.ts';
import { Avatar } from './avatar.tsx';
import { ClockIcon, ClosedIcon, NoteIcon, SendingIcon } from './icons.tsx';
import { peopleNow } from './people-now.ts';

type Props = {
  badge: BadgeView;
  /** Milliseconds since the badge's data arrived. */
  elapsed: number;
  /** False where the list itself says whose its conversations are. */
  showAssignee?: boolean;
};

const statusIcons = { open: null, pending: ClockIcon, closed: ClosedIcon };

/** What the team knows of one conversation, without a word where a sign says it. Say `badgeWords` beside it. */
export function BadgeSigns({ badge, elapsed, showAssignee = true }: Props) {
  const [busy] = peopleNow(badge.people, elapsed);
  const StatusIcon = statusIcons[badge.status];
  const isAssignee = showAssignee && busy?.uid === badge.assignee?.uid;
  return (
    <>
      {showAssignee && badge.assignee && <Avatar person={badge.assignee} ring={busy && isAssignee ? busy.state : null} />}
      {showAssignee && !badge.assignee && <span class="nobody" aria-hidden="true" />}
      {busy && !isAssignee && <Avatar person={busy} ring={busy.state} />}
      {StatusIcon && <StatusIcon />}
      {badge.noteCount > 0 && (
        <span class="notes-count" aria-hidden="true">
          <NoteIcon />
          {badge.noteCount > 99 ? '99+' : badge.noteCount}
        </span>
      )}
      {badge.unsent && <SendingIcon />}
    </>
  );
}
