import { type Firestore, getDocsFromServer, type QuerySnapshot } from 'firebase/firestore';
import * as v from 'valibot';
import { eventsNow } from '#data/conversation-queries.ts';
import { readAll } from '#data/converter.ts';
import { deleteHandover, giveHandover, type Handover, handoversTo } from '#data/handovers.ts';
import type { Conversation } from '#domain/conversation.ts';
import type { Words } from '#domain/words.ts';
import { words } from '#protocol/words.ts';
import { listen } from '../listen.ts';
import type { ConnectionWatch } from './connection.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { Given, HandoverTraces } from './handover-traces.ts';
import { nameOf, refOf } from './notes.ts';
import { scopes } from './scopes.ts';

export type Handovers = {
  /** This person takes the reply over: from now on, while they hold it and answer here, they hear what they are given. */
  expect(conversation: Conversation): void;
  want(answered: readonly Conversation[]): void;
  /** The conversations whose next holder was given something that is still there. */
  given(): Conversation[];
  /** Who gives me their words for this one, and which. */
  of(conversation: Conversation): { from: string; words: readonly Words[] } | null;
  /** False when nobody has taken it over from this person, or no longer. */
  give(conversation: Conversation, what: readonly Words[]): Promise<boolean>;
  /** Deletes what I was given. */
  end(conversation: Conversation): Promise<void>;
};

type Known = {
  db: Firestore;
  team: string;
  uid: string;
  index: Pick<ConversationIndex, 'living'>;
  connection: Pick<ConnectionWatch, 'asked'>;
  traces: HandoverTraces;
  /** The server's time, in milliseconds since 1970. */
  clock: () => number;
  changed: () => void;
  signal: AbortSignal;
};

/** Milliseconds after which nobody is shown it any more. */
const KEPT = 3_600_000;

const uidIn = (claim: unknown) => (typeof claim === 'object' && claim !== null && 'uid' in claim ? claim.uid : null);

function wordsIn({ text }: Handover): readonly Words[] | null {
  try {
    return v.parse(words, JSON.parse(text));
  } catch {
    return null; // a hostile teammate's, or a newer version's
  }
}

/** Drafts' words between two people of which one took the reply over from the other. Only these two hear of it. */
export function openHandovers({ db, team, uid, index, connection, traces, clock, changed, signal }: Known): Handovers {
  const offers = new Map<string, Handover>();

  const begin = (name: string, ended: AbortSignal) => {
    ended.addEventListener('abort', () => offers.delete(name));
    const hear = (snapshot: QuerySnapshot<Handover>) => {
      const [item] = readAll(snapshot).items;
      if (item && clock() - item.at < KEPT) offers.set(name, item);
      else offers.delete(name);
      changed();
    };
    listen(handoversTo(db, team, refOf(name), uid), hear, { signal: ended });
  };
  const running = scopes(begin, signal);
  const isMine = ({ claim }: Conversation) => claim?.uid === uid;

  /** What I gave goes when its receiver no longer holds the reply, or nobody is shown it any more. */
  const tidy = () => {
    for (const one of traces.given()) {
      const conversation = index.living(one.id);
      const isOver = conversation ? conversation.claim?.uid !== one.to : false;
      if (!isOver && Date.now() - one.at < KEPT) continue;
      traces.take(one);
      void connection.asked(deleteHandover(db, team, one, one.to)).catch(() => {}); // gone with its conversation
    }
  };

  return {
    expect: conversation => traces.expect(nameOf(conversation)),
    want(answered) {
      const here = answered.filter(one => isMine(one) && traces.expected(nameOf(one)));
      running.want(here.map(nameOf));
      tidy();
    },
    given: () => traces.given().flatMap(({ id }) => index.living(id) ?? []),
    of(conversation) {
      const offer = offers.get(nameOf(conversation));
      const what = offer && wordsIn(offer);
      return what ? { from: offer.from, words: what } : null;
    },
    async give(conversation, what) {
      const events = readAll(await connection.asked(getDocsFromServer(eventsNow(db, team, conversation)))).items;
      const claim = conversation.claim;
      const taken = events.find(({ type }) => type === 'claim');
      if (!taken || !claim || claim.uid !== taken.actor || uidIn(taken.before.claim) !== uid) return false;
      const given: Given = { inbox: conversation.inbox, id: conversation.id, to: claim.uid, at: Date.now() };
      traces.give(given);
      const text = JSON.stringify(what);
      await connection.asked(giveHandover(db, team, conversation, { from: uid, to: given.to, taken: taken.rev, text }));
      changed();
      return true;
    },
    async end(conversation) {
      offers.delete(nameOf(conversation));
      changed();
      await connection.asked(deleteHandover(db, team, conversation, uid));
    },
  };
}
