import { useState } from 'preact/hooks';
import type { BadgeView, Teammate } from '#domain/view.ts';
import { AssigneePicker } from './assignee-picker.tsx';
import { Avatar } from './avatar.tsx';
import { badgeWords } from './badge-words.ts';
import { ClockIcon, ClosedIcon, NoteIcon, SendingIcon } from './icons.tsx';
import { peopleNow } from './people-now.ts';
import { Popover } from './popover.tsx';
import { text } from './texts/text.ts';
import { trusted } from './trusted.ts';

export type BadgeProps = {
  badge: BadgeView;
  /** Milliseconds since the badge's data arrived. */
  elapsed: number;
  /** Who may be chosen; without them or `onAssign` the badge only shows. */
  members?: readonly Teammate[];
  me?: string;
  /** Called for a person's own choice only (`event.isTrusted`). */
  onAssign?: (to: string | null) => void;
};

const statusIcons = { open: null, pending: ClockIcon, closed: ClosedIcon };

/** What the team knows of one row, without a word where a sign says it. */
function Signs({ badge, elapsed }: Pick<BadgeProps, 'badge' | 'elapsed'>) {
  const [busy] = peopleNow(badge.people, elapsed);
  const StatusIcon = statusIcons[badge.status];
  const other = busy && busy.uid !== badge.assignee?.uid ? busy : null;
  return (
    <>
      {badge.assignee ? (
        <Avatar person={badge.assignee} ring={busy && !other ? busy.state : null} />
      ) : (
        <span class="nobody" aria-hidden="true" />
      )}
      {other && <Avatar person={other} ring={other.state} />}
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

/** The badge of a row. At most 132 px wide and as high as a native label; the picker opens above the page. */
export function Badge({ badge, elapsed, members, me = '', onAssign }: BadgeProps) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const words = badgeWords(badge, elapsed);
  if (!onAssign || !members) {
    return (
      <span class="badge" role="img" aria-label={words} title={words}>
        <Signs badge={badge} elapsed={elapsed} />
      </span>
    );
  }
  const assign = (to: string | null) => {
    setAnchor(null);
    onAssign(to);
  };
  const invitation = badge.assignee ? words : `${words} · ${text('badge.assign')}`;
  return (
    <>
      <button
        type="button"
        class="badge"
        aria-label={invitation}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        title={invitation}
        onClick={trusted(event => setAnchor(event.currentTarget as Element))}
      >
        <Signs badge={badge} elapsed={elapsed} />
      </button>
      {anchor && (
        <Popover anchor={anchor} label={text('assignee.label')} onClose={() => setAnchor(null)}>
          <AssigneePicker members={members} assignee={badge.assignee?.uid ?? null} me={me} onAssign={assign} />
        </Popover>
      )}
    </>
  );
}
