import type { ThreadView } from '#domain/view.ts';
import { Avatar } from './avatar.tsx';
import { NoteIcon, PanelIcon, WarningIcon } from './icons.tsx';
import { fullName } from './person-look.ts';
import { statusIcons } from './status-menu.tsx';
import { text } from './texts/text.ts';

/** The collapsed panel: the same facts as signs, one below the other. */
export function PanelRail({ view, onExpand }: { view: ThreadView; onExpand: () => void }) {
  const StatusIcon = statusIcons[view.status];
  const assigned = view.assignee ? text('badge.assigned', { name: fullName(view.assignee.name) }) : text('badge.unassigned');
  const notes = text('badge.notes', { n: view.noteCount });
  return (
    <aside class="rail" aria-label={text('panel.label')}>
      <button
        type="button"
        class="icon-button"
        aria-expanded="false"
        aria-label={text('panel.expand')}
        title={text('panel.expand')}
        onClick={onExpand}
      >
        <PanelIcon />
      </button>
      <span role="img" aria-label={assigned} title={assigned}>
        {view.assignee ? <Avatar person={view.assignee} size="medium" /> : <span class="nobody nobody-medium" />}
      </span>
      <span role="img" aria-label={text(`status.${view.status}`)} title={text(`status.${view.status}`)}>
        <StatusIcon />
      </span>
      {view.noteCount > 0 && (
        <span role="img" class="rail-notes" aria-label={notes} title={notes}>
          <NoteIcon />
          {view.noteCount}
        </span>
      )}
      {view.problem && <WarningIcon />}
    </aside>
  );
}
