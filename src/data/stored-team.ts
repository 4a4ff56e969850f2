import * as v from 'valibot';
import type { Inbox, Member, Team } from '#domain/team.ts';

/** The version of the stored shapes that this code writes. */
export const SCHEMA = 1;

/**
 * `identityKey`: 32 bytes as base64url, the key under which the team's Message-IDs are hashed.
 * `storeSubjects`: whether subjects and senders of mails may stand in the database; so it is unless the team has said no.
 */
export type StoredTeam = Team & { identityKey: string; schema: number; settings: { storeSubjects: boolean } };

/** Which team a person belongs to, and as what. */
export type Membership = Member & { team: string };

export const storedTeam: v.GenericSchema<unknown, StoredTeam> = v.object({
  id: v.string(),
  name: v.string(),
  ownerUid: v.string(),
  identityKey: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  settings: v.optional(v.object({ storeSubjects: v.optional(v.boolean(), true) }), {}),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const memberFields = {
  uid: v.string(),
  email: v.string(),
  name: v.string(),
  role: v.picklist(['owner', 'admin', 'member', 'viewer']),
  status: v.picklist(['active', 'disabled']),
  inboxes: v.record(v.string(), v.picklist(['full', 'sendAs', 'sendOnBehalf', 'read'])),
};

export const storedMember: v.GenericSchema<unknown, Member> = v.object(memberFields);
export const storedMembership: v.GenericSchema<unknown, Membership> = v.object({ ...memberFields, team: v.string() });

export const storedInbox: v.GenericSchema<unknown, Inbox> = v.object({
  id: v.string(),
  name: v.string(),
  addresses: v.array(v.pipe(v.string(), v.toLowerCase())),
  color: v.string(),
});
