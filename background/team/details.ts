import type { Firestore, Query } from 'firebase/firestore';
import { eventsOf, notesOf } from '#data/conversation-queries.ts';
import { type LeftOut, readAll } from '#data/converter.ts';
import type { Conversation, ConversationRef, Note } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { listen } from '../listen.ts';
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

type Known = { db: Firestore; team: string; changed: () => void; signal: AbortSignal };
type Held<T> = { items: readonly T[] | null; leftOut: readonly LeftOut[] };

const nameOf = ({ inbox, id }: ConversationRef) => `${inbox}/${id}`;
const refOf = (name: string): ConversationRef => {
  const [inbox = '', id = ''] = name.split('/');
  return { inbox, id };
};
const family = ({ inbox, id, mergedFrom }: Conversation) => [id, ...mergedFrom].map(one => nameOf({ inbox, id: one }));

/** Hears one query for each wanted conversation. What cannot be read is empty, not awaited for ever. */
function follow<T>(queryOf: (ref: ConversationRef) => Query<T>, changed: () => void, signal: AbortSignal) {
  const held = new Map<string, Held<T>>();
  const begin = (name: string, ended: AbortSignal) => {
    const mine: Held<T> = { items: null, leftOut: [] };
    held.set(name, mine);
    ended.addEventListener('abort', () => held.delete(name));
    const tell = (items: readonly T[], leftOut: readonly LeftOut[]) => {
      Object.assign(mine, { items, leftOut });
      changed();
    };
    listen(
      queryOf(refOf(name)),
      snapshot => {
        const { items, leftOut } = readAll(snapshot);
        tell(items, leftOut);
      },
      { signal: ended, refused: () => tell(mine.items ?? [], mine.leftOut) },
    );
  };
  const running = scopes(begin, signal);
  return {
    want: (conversations: readonly Conversation[]) => running.want(conversations.flatMap(family)),
    /** By conversation; null while any of them has not been read. */
    of(conversation: Conversation): readonly (readonly [id: string, items: readonly T[]])[] | null {
      const names = family(conversation);
      const found = names.flatMap(name => {
        const items = held.get(name)?.items;
        return items ? [[refOf(name).id, items] as const] : [];
      });
      return found.length < names.length ? null : found;
    },
    leftOut: () => [...held.values()].flatMap(({ leftOut }) => leftOut),
  };
}

/** Notes of the open conversations only, and activity only while somebody reads it: nothing per row. */
export function openDetails({ db, team, changed, signal }: Known): Details {
  const notes = follow(ref => notesOf(db, team, ref), changed, signal);
  const events = follow(ref => eventsOf(db, team, ref), changed, signal);
  return {
    want(open, unfolded) {
      notes.want(open);
      events.want(unfolded);
    },
    of: conversation => ({
      notes:
        notes
          .of(conversation)
          ?.flatMap(([, some]) => some)
          .sort((a, b) => a.createdAt - b.createdAt) ?? null,
      events:
        events
          .of(conversation)
          ?.flatMap(([id, some]) => some.map(event => ({ ...event, conversation: id })))
          .sort((a, b) => b.at - a.at || b.rev - a.rev) ?? null,
    }),
    leftOut: () => [...notes.leftOut(), ...events.leftOut()],
  };
}
