import {
  collection,
  type DocumentReference,
  doc,
  documentId,
  type Firestore,
  limit,
  orderBy,
  type Query,
  query,
  Timestamp,
  where,
} from 'firebase/firestore';
import type { Conversation, ConversationRef, Note } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { converter } from './converter.ts';
import { conversationPath, conversationsPath, eventsPath, notesPath } from './paths.ts';
import { storedConversation, storedEvent, storedNote } from './stored-conversation.ts';

/** Firestore takes at most so many values in one `array-contains-any`. */
export const KEYS_ASKED = 30;

const conversation = converter(storedConversation, ref => ({ id: ref.id, inbox: ref.parent.parent?.id }));

const conversations = (db: Firestore, team: string, inbox: string) =>
  collection(db, conversationsPath(team, inbox)).withConverter(conversation);

/** What each of the two queries below brings at most. */
export const LIMITS = { active: 500, closed: 100 } as const;

/** What the team works on in an inbox, newest change first. */
export const activeConversations = (db: Firestore, team: string, inbox: string): Query<Conversation> =>
  query(
    conversations(db, team, inbox),
    where('status', 'in', ['open', 'pending']),
    where('mergedInto', '==', null),
    orderBy('updatedAt', 'desc'),
    limit(LIMITS.active),
  );

export const recentlyClosed = (db: Firestore, team: string, inbox: string): Query<Conversation> =>
  query(
    conversations(db, team, inbox),
    where('status', '==', 'closed'),
    where('mergedInto', '==', null),
    orderBy('updatedAt', 'desc'),
    limit(LIMITS.closed),
  );

/** All that lists show changed after this moment (milliseconds since 1970, the server's time), whatever their status, merged ones too. */
export const listedSince = (db: Firestore, team: string, inbox: string, moment: number): Query<Conversation> =>
  query(conversations(db, team, inbox), where('listedAt', '>', Timestamp.fromMillis(moment)));

/** Conversations known by any of these 1 to `KEYS_ASKED` keys, merged ones too: follow their `mergedInto`. */
export const conversationsByKey = (db: Firestore, team: string, inbox: string, keys: readonly string[]): Query<Conversation> =>
  query(conversations(db, team, inbox), where('keys', 'array-contains-any', keys));

export const conversationDoc = (db: Firestore, team: string, ref: ConversationRef): DocumentReference<Conversation> =>
  doc(db, conversationPath(team, ref)).withConverter(conversation);

/**
 * One conversation as a query of its own. The SDK answers "from the server" out of a live listener's last snapshot when there is one for the
 * same document or query (seen in 12.19), so whoever must know what the server has now asks in a way in which nobody listens.
 */
export const conversationNow = (db: Firestore, team: string, { inbox, id }: ConversationRef): Query<Conversation> =>
  query(conversations(db, team, inbox), where(documentId(), '==', id));

/** The newest events, newest first, for the same purpose. */
export const eventsNow = (db: Firestore, team: string, ref: ConversationRef): Query<Event> => query(eventsOf(db, team, ref), limit(49));

/** Oldest first. */
export const notesOf = (db: Firestore, team: string, ref: ConversationRef): Query<Note> =>
  query(collection(db, notesPath(team, ref)), orderBy('createdAt')).withConverter(converter(storedNote));

/** Notes are only ever added, so what was written after a moment (milliseconds since 1970) is all that can be new. */
export const notesSince = (db: Firestore, team: string, ref: ConversationRef, moment: number): Query<Note> =>
  query(notesOf(db, team, ref), where('createdAt', '>', Timestamp.fromMillis(moment)));

/** The newest 50, newest first. */
export const eventsOf = (db: Firestore, team: string, ref: ConversationRef): Query<Event> =>
  query(collection(db, eventsPath(team, ref)), orderBy('rev', 'desc'), limit(50)).withConverter(converter(storedEvent));

/** The event that made this revision; its `change` tells whose change won. */
export const eventDoc = (db: Firestore, team: string, ref: ConversationRef, rev: number): DocumentReference<Event> =>
  doc(db, eventsPath(team, ref), String(rev)).withConverter(converter(storedEvent));
