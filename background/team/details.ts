import type { Firestore } from 'firebase/firestore';
import { eventsOf, notesOf } from '#data/conversation-queries.ts';
import { type LeftOut, readAll } from '#data/converter.ts';
import type { Conversation, ConversationRef, Note } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { listen } from '../listen.ts';
import type { Conversations } from './conversations.ts';
import { scopes } from './scopes.ts';

export type Detail = { notes: readonly Note[]; events: readonly (Event & { conversation: string })[] };

export type Details = {
  /** The conversations that somebody looks at; those merged into them are followed too. */
  want(conversations: readonly Conversation[]): void;
  /** Notes oldest first and events newest first; null until both have been read. */
  of(conversation: Conversation): Detail | null;
  leftOut(): readonly LeftOut[];
};

type Known = { db: Firestore; team: string; conversations: Conversations; changed: () => void; signal: AbortSignal };
type Held = { notes?: readonly Note[]; events?: readonly Event[]; leftOut: { notes: readonly LeftOut[]; events: readonly LeftOut[] } };

const nameOf = ({ inbox, id }: ConversationRef) => `${inbox}/${id}`;
const refOf = (name: string): ConversationRef => {
  const [inbox = '', id = ''] = name.split('/');
  return { inbox, id };
};

/** Notes and activity of the open conversations only: nothing per row. */
export function openDetails({ db, team, conversations, changed, signal }: Known): Details {
  const held = new Map<string, Held>();

  const begin = (name: string, signal: AbortSignal) => {
    const ref = refOf(name);
    const mine: Held = { leftOut: { notes: [], events: [] } };
    held.set(name, mine);
    signal.addEventListener('abort', () => held.delete(name));
    const failed = () => {
      mine.notes ??= [];
      mine.events ??= [];
      changed();
    };
    listen(
      notesOf(db, team, ref),
      snapshot => {
        const { items, leftOut } = readAll(snapshot);
        mine.notes = items;
        mine.leftOut.notes = leftOut;
        changed();
      },
      { signal, refused: failed },
    );
    listen(
      eventsOf(db, team, ref),
      snapshot => {
        const { items, leftOut } = readAll(snapshot);
        mine.events = items;
        mine.leftOut.events = leftOut;
        changed();
      },
      { signal, refused: failed },
    );
  };
  const running = scopes(begin, signal);
  const alone = scopes((name, ended) => conversations.followOne(refOf(name), ended), signal);
  const family = ({ inbox, id, mergedFrom }: Conversation) => [id, ...mergedFrom].map(one => nameOf({ inbox, id: one }));

  return {
    want(wanted) {
      const names = wanted.flatMap(family);
      running.want(names);
      // What an inbox's live query holds needs no listener of its own.
      alone.want(names.filter(name => !conversations.index.isLive(refOf(name).id)));
    },
    of(conversation) {
      const all = family(conversation).flatMap(name => {
        const one = held.get(name);
        return one ? [{ name, ...one }] : [];
      });
      if (all.length === 0 || all.some(({ notes, events }) => !notes || !events)) return null;
      return {
        notes: all.flatMap(({ notes = [] }) => notes).sort((a, b) => a.createdAt - b.createdAt),
        events: all
          .flatMap(({ name, events = [] }) => events.map(event => ({ ...event, conversation: refOf(name).id })))
          .sort((a, b) => b.at - a.at || b.rev - a.rev),
      };
    },
    leftOut: () => [...held.values()].flatMap(({ leftOut }) => [...leftOut.notes, ...leftOut.events]),
  };
}
