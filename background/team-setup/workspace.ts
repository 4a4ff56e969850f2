import { leads } from '#domain/team.ts';
import type { WorkspaceView } from '#domain/workspace.ts';
import type { Outside } from '../outside.ts';
import type { Session } from '../session.ts';
import { teamView } from '../views/workspace-view.ts';
import { accountView } from './account.ts';
import { heldInvitation } from './held-invitation.ts';

export type Workspace = {
  /** The newest view; null before the first. */
  view(): WorkspaceView | null;
  /** Makes the view anew, for part of it is read from storage; calls `changed` when it is another one. */
  look(): void;
};

/** What the full-tab workspace shows. */
export function openWorkspace(outside: Outside, session: Session, changed: () => void): Workspace {
  let shown: WorkspaceView | null = null;
  let looking = false;

  async function make(): Promise<WorkspaceView> {
    const [consentAt, own, invitation] = await Promise.all([
      session.consent.at(),
      session.config.own().catch(() => null),
      heldInvitation(outside).read(),
    ]);
    const firebase = session.firebase();
    const user = session.user();
    const working = session.working();
    const roster = working?.desk.roster();
    return {
      consentAt,
      project: firebase?.config.projectId ?? '',
      builtIn: own === null,
      mayUseGoogle: (firebase?.config.googleClientId ?? outside.googleClientId) !== '',
      account: user && accountView(user),
      invitation: invitation && { email: invitation.email, teamName: invitation.teamName },
      team:
        working && roster
          ? teamView(roster, working.desk.conversations.index.all(), leads(roster.me) ? working.invitations.all() : [])
          : null,
    };
  }
  return {
    view: () => shown,
    look() {
      if (looking) return;
      looking = true;
      const before = JSON.stringify(shown);
      make()
        .then(view => {
          shown = view;
        })
        .catch(error => console.warn('Outrigger: the workspace could not be read', error))
        .finally(() => {
          looking = false;
          if (JSON.stringify(shown) !== before) changed();
        });
    },
  };
}
