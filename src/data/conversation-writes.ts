import { doc, type Firestore, type WriteBatch, writeBatch } from 'firebase/firestore';
import { apply, type Change } from '#domain/change.ts';
import type { Conversation, ConversationRef } from '#domain/conversation.ts';
import { difference, type EventType } from '#domain/event.ts';
import { type FirstSight, newConversation } from '#domain/new-conversation.ts';
import { bookkeeping, encode, fields, touched } from './conversation-fields.ts';
import { conversationPath, eventsPath, notesPath } from './paths.ts';
import { NOW } from './stored-time.ts';

/** Longest subject and name that are kept, in characters; what is longer is cut, for it is only shown. */
export const SUBJECT_KEPT = 1000;

type Entry = { rev: number; type: EventType; by: string; change: string; before: object; after: object; note?: string; undoes?: number };

const cut = (text: string) => [...text].slice(0, SUBJECT_KEPT).join('');

/** The event whose id is the revision that it made. */
function log(batch: WriteBatch, db: Firestore, team: string, ref: ConversationRef, { by, before, after, ...entry }: Entry) {
  const event = { ...entry, actor: by, at: encode(NOW, 'at'), before: encode(before), after: encode(after) };
  batch.set(doc(db, eventsPath(team, ref), String(entry.rev)), event);
}

function add(batch: WriteBatch, db: Firestore, team: string, before: Conversation, change: Change, by: string, changeId: string) {
  const after = apply(before, change, by, NOW);
  batch.update(doc(db, conversationPath(team, before)), fields(after, [...touched[change.kind], ...bookkeeping(change)]));
  const named = change.kind === 'note' ? { note: change.id } : change.kind === 'undone' ? { undoes: change.undoes } : {};
  log(batch, db, team, before, {
    rev: after.rev,
    type: change.kind,
    by,
    change: changeId,
    ...difference(change, before, after),
    ...named,
  });
  if (change.kind === 'note') {
    const { id, body, mentions } = change;
    const at = encode(NOW, 'at');
    batch.set(doc(db, notesPath(team, before), id), { author: by, body, mentions, createdAt: at, editedAt: null, deletedAt: null });
  }
}

/** The first revision of a conversation with its event. Refused when a teammate was first: read theirs then. */
export function createConversationBatch(db: Firestore, team: string, seen: FirstSight, by: string, changeId: string): WriteBatch {
  const from = seen.from && { ...seen.from, name: cut(seen.from.name) };
  const created = newConversation({ ...seen, from, subject: seen.subject && cut(seen.subject) }, by, NOW);
  const { id: _, inbox: __, ...stored } = created;
  const batch = writeBatch(db);
  batch.set(doc(db, conversationPath(team, seen)), encode(stored) as Record<string, unknown>);
  log(batch, db, team, seen, { rev: created.rev, type: 'created', by, change: changeId, before: {}, after: {} });
  return batch;
}

/**
 * One change, its event and, for a note, the note: all or nothing. Committing is refused (`permission-denied`) when the conversation is no
 * longer at `before.rev`. Only what the change is about is written, so fields of a newer version survive.
 */
export function changeBatch(db: Firestore, team: string, before: Conversation, change: Change, by: string, changeId: string): WriteBatch {
  const batch = writeBatch(db);
  add(batch, db, team, before, change, by, changeId);
  return batch;
}

/** Two conversations turned out to be one: `older` takes the keys of `younger`, which points to it from now on. */
export function mergeBatch(
  db: Firestore,
  team: string,
  older: Conversation,
  younger: Conversation,
  by: string,
  changeId: string,
): WriteBatch {
  const batch = writeBatch(db);
  add(batch, db, team, younger, { kind: 'merge', into: older.id }, by, changeId);
  add(batch, db, team, older, { kind: 'absorb', from: younger.id, keys: younger.keys, soft: younger.soft }, by, changeId);
  return batch;
}
