import type { Access, Role } from './team.ts';

/** What somebody is invited to. `expiresAt` and `createdAt` in milliseconds since 1970, the server's time. */
export type Invite = {
  /** The secret that its code carries. */
  id: string;
  email: string;
  role: Exclude<Role, 'owner'>;
  inboxes: Readonly<Record<string, Access>>;
  teamName: string;
  by: string;
  createdAt: number;
  expiresAt: number;
};

/** What a pasted code says: which Firebase project (null: the built-in one), which team, which invitation, and for whom. */
export type Invitation = { config: string | null; team: string; invite: string; email: string; teamName: string };

/** For how many days an invitation may be good; the rules allow 30 at most. */
export const INVITE_DAYS = [1, 7, 29] as const;
