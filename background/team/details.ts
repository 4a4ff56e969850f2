import type { Firestore } from 'firebase/firestore';
import { eventsOf } from '#data/conversation-queries.ts';
import { type LeftOut, readAll } from '#data/converter.ts';
import type { Conversation, Note } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { listen } from '../listen.ts';
import type { ConnectionWatch } from './connection.ts';
import { nameOf, openNotes, refOf } from './notes.ts';
import { scopes } from './scopes.ts';

export type EventOf = Event & { conversation: string };

/** Each is null until it has been read. Notes oldest first, events newest first. */
export type Detail = { notes: readonly Note[] | null; events: readonly EventOf[] | null };

export type Details = {
  /** The conversations that somebody looks at, and those of them whose activity is unfolded; those merged into them are followed too. */
  want(open: readonly Conversation[], unfolded: readonly Conversation[]): void;
  of(conversation: Conversation): Detail;
  leftOut(): readonly LeftOut[];
};

type Known = { db: Firestore; team: string; connection: ConnectionWatch; changed: () => void; signal: AbortSignal };
type Read = { events: readonly Event[]; leftOut: readonly LeftOut[] };

const family = ({ inbox, id, mergedFrom }: Conversation) => [id, ...mergedFrom].map(one => nameOf({ inbox, id: one }));

/** Nothing is read where there is nothing; what was merged into a conversation may have notes that it does not count. */
const hasNotes = ({ noteCount, mergedFrom }: Conversation) => noteCount > 0 || mergedFrom.length > 0;

/** What all the names have, joined; null while any of them has not been read. */
function joined<T>(names: readonly string[], of: (name: string) => readonly T[] | null): T[] | null {
  const found = names.map(of);
  return found.includes(null) ? null : found.flatMap(some => some ?? []);
}

/** Notes of the open conversations only, and activity only while somebody reads it: nothing per row. */
export function openDetails({ db, team, connection, changed, signal }: Known): Details {
  const notes = openNotes({ db, team, connection, changed, signal });
  const logs = new Map<string, Read>();

  const begin = (name: string, ended: AbortSignal) => {
    const tell = (read: Read) => {
      logs.set(name, read);
      changed();
    };
    ended.addEventListener('abort', () => logs.delete(name));
    listen(
      eventsOf(db, team, refOf(name)),
      snapshot => {
        const { items, leftOut } = readAll(snapshot);
        tell({ events: items, leftOut });
      },
      { signal: ended, refused: () => tell(logs.get(name) ?? { events: [], leftOut: [] }) },
    );
  };
  const running = scopes(begin, signal);
  const eventsIn = (name: string): EventOf[] | null =>
    logs.get(name)?.events.map(event => ({ ...event, conversation: refOf(name).id })) ?? null;

  return {
    want(open, unfolded) {
      notes.want(open.filter(hasNotes).flatMap(family));
      running.want(unfolded.flatMap(family));
    },
    of(conversation) {
      const names = family(conversation);
      return {
        notes: !hasNotes(conversation) ? [] : (joined(names, notes.of)?.sort((a, b) => a.createdAt - b.createdAt) ?? null),
        events: joined(names, eventsIn)?.sort((a, b) => b.at - a.at || b.rev - a.rev) ?? null,
      };
    },
    leftOut: () => [...notes.leftOut(), ...[...logs.values()].flatMap(({ leftOut }) => leftOut)],
  };
}
