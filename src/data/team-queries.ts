import {
  type CollectionReference,
  collection,
  collectionGroup,
  type DocumentReference,
  doc,
  type Firestore,
  type Query,
  query,
  where,
} from 'firebase/firestore';
import type { Invite } from '#domain/invitation.ts';
import type { Inbox, Member } from '#domain/team.ts';
import { converter } from './converter.ts';
import { inboxesPath, invitesPath, membersPath, teamPath } from './paths.ts';
import { storedInvite } from './stored-invite.ts';
import { type Membership, type StoredTeam, storedInbox, storedMember, storedMembership, storedTeam } from './stored-team.ts';

/** The person's active memberships. A disabled member finds none: the result turns empty when that happens. */
export const myMemberships = (db: Firestore, uid: string): Query<Membership> =>
  query(collectionGroup(db, 'members'), where('uid', '==', uid), where('status', '==', 'active')).withConverter(
    converter(storedMembership, ref => ({ team: ref.parent.parent?.id })),
  );

export const teamDoc = (db: Firestore, team: string): DocumentReference<StoredTeam> =>
  doc(db, teamPath(team)).withConverter(converter(storedTeam));

export const membersOf = (db: Firestore, team: string): CollectionReference<Member> =>
  collection(db, membersPath(team)).withConverter(converter(storedMember));

export const inboxesOf = (db: Firestore, team: string): CollectionReference<Inbox> =>
  collection(db, inboxesPath(team)).withConverter(converter(storedInbox));

/** The invitations that nobody has used; only leaders may ask. */
export const invitesOf = (db: Firestore, team: string): CollectionReference<Invite> =>
  collection(db, invitesPath(team)).withConverter(converter(storedInvite));
