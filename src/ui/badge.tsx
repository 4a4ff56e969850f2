import { useState } from 'preact/hooks';
import type { BadgeView, Teammate } from '#domain/view.ts';
import { AssigneePicker } from './assignee-picker.tsx';
import { BadgeSigns } from './badge-signs.tsx';
import { badgeWords } from './badge-words.ts';
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

/** The badge of a row. At most 132 px wide and as high as a native label; the picker opens above the page. */
export function Badge({ badge, elapsed, members, me = '', onAssign }: BadgeProps) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const words = badgeWords(badge, elapsed);
  if (!onAssign || !members) {
    return (
      <span class="badge" role="img" aria-label={words} title={words}>
        <BadgeSigns badge={badge} elapsed={elapsed} />
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
        <BadgeSigns badge={badge} elapsed={elapsed} />
      </button>
      {anchor && (
        <Popover anchor={anchor} label={text('assignee.label')} onClose={() => setAnchor(null)}>
          <AssigneePicker members={members} assignee={badge.assignee?.uid ?? null} me={me} onAssign={assign} />
        </Popover>
      )}
    </>
  );
}
