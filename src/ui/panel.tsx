import type { Ability } from '#domain/ability.ts';
import type { Status } from '#domain/conversation.ts';
import type { Person, Teammate, ThreadView } from '#domain/view.ts';
import { ActivityList } from './activity-list.tsx';
import { AssigneeButton } from './assignee-button.tsx';
import { NoteComposer, type NoteDraft } from './note-composer.tsx';
import { NoteList } from './note-list.tsx';
import { offWords } from './off-words.ts';
import { PanelHead } from './panel-head.tsx';
import { PanelRail } from './panel-rail.tsx';
import { ProblemLine } from './problem-line.tsx';
import { text } from './texts/text.ts';

/** What the panel may ask for; each is called for a person's own act only. */
export type PanelActions = {
  assign: (to: string | null) => void;
  setStatus: (to: Status, until: number | null) => void;
  /** Resolves to true when the note is kept; the text stays in the field otherwise. */
  addNote: (draft: NoteDraft) => Promise<boolean>;
  dismissProblem: () => void;
  unfoldActivity: (open: boolean) => void;
  toggleCollapsed: () => void;
};

export type PanelProps = {
  view: ThreadView;
  members: readonly Teammate[];
  /** My uid. */
  me: string;
  /** Milliseconds since 1970. */
  now: number;
  collapsed: boolean;
  /** Whether the activity is open. */
  unfolded?: boolean;
  actions: PanelActions;
  /** The parts of us that this webmail has no place for. */
  off?: readonly Ability[];
  /** Somebody to be asked in a note: their mention is put into the composer, then `onAsked` is called. */
  asking?: Person | null;
  onAsked?: () => void;
  /** The note that was begun and not added; `onDraft` hears of its changes. */
  draft?: string;
  onDraft?: (body: string) => void;
};

/** What the team knows and says about the open thread: 320 px beside it, or a rail of 40 px. */
export function Panel({
  view,
  members,
  me,
  now,
  collapsed,
  unfolded = false,
  actions,
  off = [],
  asking = null,
  onAsked,
  draft = '',
  onDraft,
}: PanelProps) {
  if (collapsed) return <PanelRail view={view} onExpand={actions.toggleCollapsed} />;
  const inboxMembers = members.filter(member => view.inbox.id in member.inboxes);
  return (
    <aside class="panel" aria-label={text('panel.label')}>
      <PanelHead view={view} now={now} onStatus={actions.setStatus} onCollapse={actions.toggleCollapsed} />
      {view.problem && <ProblemLine problem={view.problem} members={members} onDismiss={actions.dismissProblem} />}
      {view.connection.state === 'offline' && <p class="doubt">{text('panel.offline')}</p>}
      {off.length > 0 && <p class="doubt">{offWords(off)}</p>}
      <div class="panel-body">
        <section class="section">
          <h3>{text('assignee.label')}</h3>
          <AssigneeButton assignee={view.assignee} members={inboxMembers} me={me} disabled={!view.may.manage} onAssign={actions.assign} />
          {!view.may.manage && <p class="quiet">{text('panel.readOnly')}</p>}
        </section>
        <section class="section">
          <header class="section-head">
            <h3>{text('notes.title')}</h3>
            <span class="quiet">{text('notes.private')}</span>
          </header>
          <NoteList notes={view.notes} members={members} now={now} />
        </section>
        <ActivityList activity={view.activity} open={unfolded} onUnfold={actions.unfoldActivity} members={members} now={now} />
      </div>
      {view.may.note && (
        <NoteComposer
          key={`${view.ref.inbox}/${view.ref.id}`}
          members={inboxMembers}
          me={me}
          onAdd={actions.addNote}
          asking={asking}
          draft={draft}
          {...(onAsked ? { onAsked } : {})}
          {...(onDraft ? { onDraft } : {})}
        />
      )}
    </aside>
  );
}
