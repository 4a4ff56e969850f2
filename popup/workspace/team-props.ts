import type { Teammate } from '#domain/view.ts';
import type { TeamView } from '#domain/workspace.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';

/** What every page of the team is given. */
export type TeamProps = { model: WorkspaceState; team: TeamView; me: Teammate };
