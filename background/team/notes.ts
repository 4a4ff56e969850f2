import { type Firestore, getDocsFromServer, type QuerySnapshot } from 'firebase/firestore';
import { notesOf, notesSince } from '#data/conversation-queries.ts';
import { type LeftOut, readOne } from '#data/converter.ts';
import type { ConversationRef, Note } from '#domain/conversation.ts';
import { listenSince } from '../listen-since.ts';
import { untilItWorks } from '../until-it-works.ts';
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

type Read = { notes: Map<string, Note>; newest: number };

/** Conversations whose notes stay known, so that opening them again costs only what is new. */
const KEPT = 100;

/** Notes in one live query. Few, for a lively conversation is where people wait for the next one. */
const MUCH = 3;

export const nameOf = ({ inbox, id }: ConversationRef) => `${inbox}/${id}`;
export const refOf = (name: string): ConversationRef => {
  const [inbox = '', id = ''] = name.split('/');
  return { inbox, id };
};

/** The notes of open conversations: read once as a whole, then only what is new. */
export function openNotes({ db, team, connection, changed, signal }: Known): Notes {
  const read = new Map<string, Read>();
  const wrong = leftOutList();

  const take = (known: Read, snapshot: QuerySnapshot<Note>) => {
    for (const { doc, type } of snapshot.docChanges({ includeMetadataChanges: true })) {
      const { item, leftOut } = readOne(doc);
      wrong.note(doc.ref.path, type === 'removed' ? null : leftOut);
      if (item && type !== 'removed') known.notes.set(doc.id, item);
      else known.notes.delete(doc.id);
      // What the server has not confirmed carries this machine's time, which may be hours ahead.
      if (item && !doc.metadata.hasPendingWrites) known.newest = Math.max(known.newest, item.createdAt);
    }
    changed();
  };
  const makeRoom = () => {
    for (const name of [...read.keys()].slice(0, Math.max(0, read.size - KEPT))) read.delete(name);
  };

  const begin = (name: string, ended: AbortSignal) => {
    const ref = refOf(name);
    const follow = (known: Read) => {
      read.delete(name);
      read.set(name, known); // the last one looked at is the last to make room
      makeRoom();
      const queryOf = (moment: number) => notesSince(db, team, ref, moment);
      listenSince({ queryOf, newest: () => known.newest, much: MUCH }, snapshot => take(known, snapshot), { signal: ended });
    };
    const readAll = async () => {
      const fresh: Read = { notes: new Map(), newest: 0 };
      const all = await connection.asked(getDocsFromServer(notesOf(db, team, ref)));
      if (ended.aborted) return;
      take(fresh, all);
      follow(fresh);
    };
    const known = read.get(name);
    if (known) follow(known);
    else void untilItWorks(readAll, ended);
  };
  const running = scopes(begin, signal);

  return {
    want: running.want,
    of(name) {
      const known = read.get(name);
      return known ? [...known.notes.values()] : null;
    },
    leftOut: wrong.all,
  };
}
