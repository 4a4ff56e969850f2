import type { Access, Member, Role } from '#domain/team.ts';

const member = (uid: string, role: Role, inboxes: Record<string, Access>, status: Member['status'] = 'active'): Member => ({
  uid,
  email: `${uid}@acme.test`,
  name: uid,
  role,
  status,
  inboxes,
});

/** Who tries everything, in the order of the matrix' columns. */
export const actors = [
  'owner',
  'admin',
  'full',
  'sendAs',
  'sendOnBehalf',
  'read',
  'viewer',
  'otherInbox',
  'disabled',
  'elsewhere',
  'stranger',
  'unverified',
  'nobody',
] as const;
export type Actor = (typeof actors)[number];

/**
 * `elsewhere` owns another team, `stranger` has an account and no team, `unverified` one whose address nobody has verified, `nobody` is
 * not signed in.
 */
export const cast: Readonly<Record<Actor, Member | null>> = {
  owner: member('alice', 'owner', { support: 'full', sales: 'full' }),
  admin: member('ada', 'admin', { support: 'read', sales: 'read' }),
  full: member('ben', 'member', { support: 'full' }),
  sendAs: member('chloe', 'member', { support: 'sendAs' }),
  sendOnBehalf: member('otto', 'member', { support: 'sendOnBehalf' }),
  read: member('rita', 'member', { support: 'read' }),
  viewer: member('dan', 'viewer', { support: 'full' }),
  otherInbox: member('sally', 'member', { sales: 'full' }),
  disabled: member('dora', 'admin', { support: 'full' }, 'disabled'),
  elsewhere: member('eve', 'owner', { support: 'full' }),
  stranger: null,
  unverified: null,
  nobody: null,
};

/** The uid that an actor signs in with; null when not signed in. */
export const uidOf = (actor: Actor): string | null => cast[actor]?.uid ?? (actor === 'nobody' ? null : actor);

/** The address that an actor signs in with. */
export const addressOf = (actor: Actor): string => `${uidOf(actor) ?? actor}@acme.test`;
