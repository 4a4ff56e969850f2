export type Role = 'owner' | 'admin' | 'member' | 'viewer';

/** What a member may do in one inbox, from most to least. */
export type Access = 'full' | 'sendAs' | 'sendOnBehalf' | 'read';

export type Member = {
  uid: string;
  email: string;
  name: string;
  role: Role;
  status: 'active' | 'disabled';
  /** Access by inbox id; an inbox that is not listed is not visible to this member. */
  inboxes: Readonly<Record<string, Access>>;
};

export type Inbox = { id: string; name: string; addresses: readonly string[]; color: string };

export type Team = { id: string; name: string; ownerUid: string };

/** Whether this member may assign, change status and tag in the inbox. Owners and admins may everywhere they have an inbox. */
export const mayManage = ({ role, status, inboxes }: Member, inbox: string): boolean =>
  status === 'active' && role !== 'viewer' && (inboxes[inbox] === 'full' || ((role === 'owner' || role === 'admin') && inbox in inboxes));

/** Whether this member looks after the team: its members, inboxes and settings. */
export const leads = ({ role, status }: Member): boolean => status === 'active' && (role === 'owner' || role === 'admin');

/** Whether this member may answer customers from the inbox. */
export const mayReply = (member: Member, inbox: string): boolean =>
  mayManage(member, inbox) ||
  (member.status === 'active' && member.role !== 'viewer' && ['sendAs', 'sendOnBehalf'].includes(member.inboxes[inbox] ?? ''));

/** Whether this member may leave notes in the inbox: everybody who sees it, except viewers. */
export const mayNote = (member: Member, inbox: string): boolean =>
  member.status === 'active' && member.role !== 'viewer' && inbox in member.inboxes;
