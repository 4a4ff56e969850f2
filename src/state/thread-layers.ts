import type { Note, Status } from '#domain/conversation.ts';
import type { NoteView, Person, ThreadView } from '#domain/view.ts';
import type { Layer } from './told.ts';

export const assigned = (to: Person | null): Layer<ThreadView> => ({
  apply: view => ({ ...view, assignee: to }),
  isIn: view => (view.assignee?.uid ?? null) === (to?.uid ?? null),
});

export const withStatus = (status: Status, until: number | null): Layer<ThreadView> => ({
  apply: view => ({ ...view, status, snoozedUntil: status === 'pending' ? until : null }),
  isIn: view => view.status === status && (status !== 'pending' || view.snoozedUntil === until),
});

/** `at`: milliseconds since 1970, an estimate until the server's time is known. */
export function noted({ id, body, mentions }: Pick<Note, 'id' | 'body' | 'mentions'>, me: Person, at: number): Layer<ThreadView> {
  const isIn = (view: ThreadView) => view.notes.some(note => note.id === id);
  const note: NoteView = {
    id,
    body,
    mentions,
    author: me.uid,
    authorName: me.name,
    createdAt: at,
    editedAt: null,
    deletedAt: null,
    unsent: true,
  };
  return {
    isIn,
    apply: view => (isIn(view) ? view : { ...view, notes: [...view.notes, note], noteCount: view.noteCount + 1 }),
  };
}
