import { type Firestore, getDocsFromServer, type QuerySnapshot } from 'firebase/firestore';
import { notesOf, notesSince } from '#data/conversation-queries.ts';
import { type LeftOut, readOne } from '#data/converter.ts';
import type { ConversationRef, Note } from '#domain/conversation.ts';
import { listenSince } from '../listen-since.ts';
import type { ConnectionWatch } from './connection.ts';
import { leftOutList } from './left-out.ts';
import { scopes } from './scopes.ts';

export type Notes = {
  /** The conversations (as `inbox/conversation`) whose notes somebody looks at. */
  want(names: Iterable<string>): void;
  /** Null until they have been read. */
  of(name: string): readonly Note[] | null;
  leftOut(): readonly LeftOut[];
};

type Known = { db: Firestore; team: string; connection: ConnectionWatch; changed: () => void; signal: AbortSignal };

const TRY_AGAIN_AFTER = 5_000;
/** Conversations whose notes stay known, so that opening them again costs only what is new. */
const KEPT = 100;

export const nameOf = ({ inbox, id }: ConversationRef) => `${inbox}/${id}`;
export const refOf = (name: string): ConversationRef => {
  const [inbox = '', id = ''] = name.split('/');
  return { inbox, id };
};

/** The notes of open conversations: read once as a whole, then only what is new. */
export function openNotes({ db, team, connection, changed, signal }: Known): Notes {
  const read = new Map<string, Map<string, Note>>();
  const wrong = leftOutList();

  const take = (notes: Map<string, Note>, snapshot: QuerySnapshot<Note>) => {
    for (const { doc, type } of snapshot.docChanges({ includeMetadataChanges: true })) {
      const { item, leftOut } = readOne(doc);
      wrong.note(doc.ref.path, type === 'removed' ? null : leftOut);
      if (item && type !== 'removed') notes.set(doc.id, item);
      else notes.delete(doc.id);
    }
    changed();
  };
  const makeRoom = () => {
    for (const name of [...read.keys()].slice(0, Math.max(0, read.size - KEPT))) read.delete(name);
  };

  const begin = (name: string, ended: AbortSignal) => {
    const ref = refOf(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    ended.addEventListener('abort', () => clearTimeout(timer));
    const follow = (notes: Map<string, Note>) => {
      read.delete(name);
      read.set(name, notes); // the last one looked at is the last to make room
      makeRoom();
      const newest = () => Math.max(0, ...[...notes.values()].map(({ createdAt }) => createdAt));
      const queryOf = (moment: number) => notesSince(db, team, ref, moment);
      listenSince({ queryOf, from: newest() - TRY_AGAIN_AFTER, newest }, snapshot => take(notes, snapshot), { signal: ended });
    };
    const readAll = async () => {
      const notes = new Map<string, Note>();
      const all = await connection.asked(getDocsFromServer(notesOf(db, team, ref)));
      if (ended.aborted) return;
      take(notes, all);
      follow(notes);
    };
    const tryToRead = () => {
      readAll().catch(() => {
        if (!ended.aborted) timer = setTimeout(tryToRead, TRY_AGAIN_AFTER); // out of reach, or not allowed for now
      });
    };
    const known = read.get(name);
    if (known) follow(known);
    else tryToRead();
  };
  const running = scopes(begin, signal);

  return {
    want: running.want,
    of(name) {
      const notes = read.get(name);
      return notes ? [...notes.values()] : null;
    },
    leftOut: wrong.all,
  };
}
