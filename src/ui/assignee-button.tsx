import { useState } from 'preact/hooks';
import type { Person, Teammate } from '#domain/view.ts';
import { AssigneePicker } from './assignee-picker.tsx';
import { Avatar } from './avatar.tsx';
import { ChevronIcon } from './icons.tsx';
import { Name } from './name.tsx';
import { fullName } from './person-look.ts';
import { Popover } from './popover.tsx';
import { text } from './texts/text.ts';
import { trusted } from './trusted.ts';

type Props = {
  assignee: Person | null;
  members: readonly Teammate[];
  me: string;
  disabled?: boolean;
  onAssign: (to: string | null) => void;
};

/** Shows whose the conversation is and opens the picker. */
export function AssigneeButton({ assignee, members, me, disabled = false, onAssign }: Props) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const choose = (to: string | null) => {
    setAnchor(null);
    onAssign(to);
  };
  return (
    <>
      <button
        type="button"
        class="field-button"
        disabled={disabled}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={assignee ? text('assignee.change', { name: fullName(assignee.name) }) : text('assignee.choose')}
        onClick={trusted(event => setAnchor(event.currentTarget as Element))}
      >
        {assignee ? <Avatar person={assignee} size="medium" /> : <span class="nobody nobody-medium" aria-hidden="true" />}
        {assignee ? <Name person={assignee} /> : <span class="sentence">{text(disabled ? 'badge.unassigned' : 'badge.assign')}</span>}
        {!disabled && <ChevronIcon />}
      </button>
      {anchor && (
        <Popover anchor={anchor} label={text('assignee.label')} onClose={() => setAnchor(null)}>
          <AssigneePicker members={members} assignee={assignee?.uid ?? null} me={me} onAssign={choose} />
        </Popover>
      )}
    </>
  );
}
