import type { Signal } from '@preact/signals';
import type { ConversationRef } from '#domain/conversation.ts';
import type { HealthView } from '#domain/health.ts';
import type { Overview, Problem, SessionView } from '#domain/view.ts';
import { oneLine } from '#ui/harmless.ts';
import { OutriggerIcon, SearchIcon } from '#ui/icons.tsx';
import { ProblemLine } from '#ui/problem-line.tsx';
import { text } from '#ui/texts/text.ts';
import { useFocusFirst } from '#ui/use-focus-first.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { HealthLink } from './health-link.tsx';
import { LeftOut } from './left-out.tsx';
import { moveInRows } from './move-in-rows.ts';
import { Sections } from './sections.tsx';

export type TeamActions = { open: (ref: ConversationRef) => void; signOut: () => void; showHealth: () => void; dismissProblem: () => void };

type Props = {
  session: Extract<SessionView, { state: 'signedIn' }>;
  /** What the query found, or null while nothing was told. */
  overview: Overview | null;
  query: Signal<string>;
  problem: Problem | null;
  /** Null while nothing was told. */
  health: HealthView | null;
  /** Milliseconds since each was told. */
  sinceSession: number;
  sinceOverview: number;
  actions: TeamActions;
};

/** The team's work on one page: search, who is here, mine, unassigned. */
export function TeamPage({ session, overview, query, problem, health, sinceSession, sinceOverview, actions }: Props) {
  const first = useFocusFirst<HTMLInputElement>();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the rows inside
    <div class="page team" onKeyDown={moveInRows}>
      <header class="team-head">
        <OutriggerIcon />
        <h1>
          <bdi class="name">{oneLine(session.team.name)}</bdi>
        </h1>
        <AccountMenu me={session.me} onSignOut={actions.signOut} />
      </header>
      <div class="search">
        <SearchIcon />
        <input
          type="search"
          data-row
          ref={first}
          aria-label={text('popup.search')}
          placeholder={text('popup.search')}
          dir="auto"
          value={query.value}
          onInput={event => {
            query.value = event.currentTarget.value;
          }}
        />
      </div>
      <ConnectionLine connection={session.connection} elapsed={sinceSession} />
      {problem && <ProblemLine problem={problem} members={session.members} onDismiss={actions.dismissProblem} />}
      <main class="lists">
        <Sections overview={overview} query={query.value.trim()} elapsed={sinceOverview} onOpen={actions.open} />
      </main>
      {overview && <LeftOut documents={overview.leftOut} />}
      {health && <HealthLink health={health} onOpen={actions.showHealth} />}
    </div>
  );
}
