import type { Problem } from '#domain/view.ts';
import { oneLine } from '#ui/harmless.ts';
import { OutriggerIcon } from '#ui/icons.tsx';
import { ProblemLine } from '#ui/problem-line.tsx';
import { rich, text } from '#ui/texts/text.ts';
import { WorkspaceLink } from './workspace-link.tsx';

type Props = { email: string; problem: Problem | null; onSignOut: () => void };

/** Signed in, but nobody's teammate yet. */
export const NoTeam = ({ email, problem, onSignOut }: Props) => (
  <main class="page centred">
    <OutriggerIcon />
    <h1>{text('popup.noTeam')}</h1>
    <p class="intro sentence">{rich('popup.noTeamNext', { email: <bdi>{oneLine(email)}</bdi> })}</p>
    {problem && <ProblemLine problem={problem} />}
    <WorkspaceLink label={text('popup.openSetup')} isMain />
    <button type="button" class="button" onClick={onSignOut}>
      {text('popup.signOut')}
    </button>
  </main>
);
