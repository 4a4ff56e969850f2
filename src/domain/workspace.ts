import type { Invite } from './invitation.ts';
import type { Inbox, Member, Team } from './team.ts';

/** The ways in which an account may sign in. */
export type SignInWay = 'password' | 'google.com';

export type Account = { uid: string; email: string; name: string; verified: boolean; ways: readonly SignInWay[] };

/** The whole team, as a leader sees it; others are not told of invitations. */
export type TeamView = {
  team: Team;
  /** Whether subjects and senders of mails may stand in the team's database. */
  storesSubjects: boolean;
  members: readonly (Member & { open: number })[];
  inboxes: readonly Inbox[];
  invites: readonly Invite[];
};

/** What the full-tab workspace shows besides the session. */
export type WorkspaceView = {
  /** When the person agreed to what is read and stored, in milliseconds since 1970; null before. */
  consentAt: number | null;
  /** The Firebase project in use; empty when there is none. */
  project: string;
  /** Whether the project came with the build. */
  builtIn: boolean;
  mayUseGoogle: boolean;
  account: Account | null;
  /** A pasted code that waits for its person to sign in and join. */
  invitation: { email: string; teamName: string } | null;
  team: TeamView | null;
};
