import { apply, type Change } from '#domain/change.ts';
import type { Conversation, Note } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import type { Problem } from '#domain/view.ts';
import { within } from '../within.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { Journal, Pending } from './journal.ts';
import { ownDeeds } from './own-deeds.ts';
import { type Read, settle } from './settle.ts';
import type { Writer } from './writer.ts';

export type Changes = {
  /**
   * Makes a person's change; resolves when it is safe on this device, long before the server has it. `seen` is what the person looked at.
   * With an `id` that is pending already nothing is made twice.
   */
  make(seen: Conversation, change: Change, id?: string): Promise<void>;
  /** Ends what a former worker left behind, and shows it until then. */
  mendAll(): void;
  /** Resolves when no person's change is on its way, or after a while: bookkeeping can wait for people. */
  calm(): Promise<void>;
  /** What the conversation is now as this person wanted it here, as events of theirs. */
  ownEvents(conversation: Conversation): readonly Event[];
  isNotePending(note: string): boolean;
  /** Whether a change of this conversation has waited long enough for the server that its author should know. */
  isLate(conversation: Conversation): boolean;
  /** The same of one note. */
  isNoteLate(note: string): boolean;
  /** The notes that the server has not confirmed, oldest first. */
  pendingNotes(conversation: Conversation): Note[];
  problemOf(conversation: string): Problem | null;
  dismiss(conversation: string): void;
};

type Known = {
  journal: Journal;
  writer: Writer;
  read: Read;
  uid: string;
  index: ConversationIndex;
  nameOf: (uid: string) => string;
  changed: () => void;
  signal: AbortSignal;
};

const RETRY_AFTER = 3_000;
/** Milliseconds; a mark that comes and goes more quickly would only flicker. */
const LATE_AFTER = 500;
/** Milliseconds; a change that takes longer is one that nobody hears now. */
const CALM_AFTER = 3_000;

const noteOf = ({ change, at }: Pending, author: string): Note[] =>
  change.kind === 'note'
    ? [{ id: change.id, author, body: change.body, mentions: change.mentions, createdAt: at, editedAt: null, deletedAt: null }]
    : [];

/** Either way, for the clock may have been moved meanwhile. */
const isLate = ({ at }: Pending) => Math.abs(Date.now() - at) >= LATE_AFTER;

const newestRev = ({ now, events }: Awaited<ReturnType<Read>>) => Math.max(now?.rev ?? 0, ...events.map(({ rev }) => rev));

/** Every change that a person makes: journalled, sent without waiting, and mended or explained when the server refuses. */
export function openChanges({ journal, writer, read, uid, index, nameOf, changed, signal }: Known): Changes {
  const flying = new Set<string>();
  const underWay = new Set<Promise<boolean>>();
  /** By change: the revision it was last put on, and how often it was refused although that was still the newest. */
  const tried = new Map<string, { onto: number; refusals: number }>();
  const mending = new Map<string, Promise<void>>();
  const problems = new Map<string, Problem>();
  const deeds = ownDeeds(uid);

  const forget = ({ id }: Pending) => {
    tried.delete(id);
    journal.remove(id);
  };

  /** Sends; `after` is what the conversation is if nobody else was faster, `arrived` whether that was so. */
  function send(pending: Pending, onto: Conversation): { after: Conversation; arrived: Promise<boolean> } {
    const { id, change, seen } = pending;
    flying.add(id);
    tried.set(id, { onto: onto.rev, refusals: tried.get(id)?.refusals ?? 0 });
    const { after, sent } = writer.change(onto, change, id);
    const arrived = sent
      .then(
        () => {
          forget(pending);
          return true;
        },
        () => {
          if (!signal.aborted) void mend(seen.id);
          return false;
        },
      )
      .finally(() => {
        flying.delete(id);
        underWay.delete(arrived);
        changed();
      });
    underWay.add(arrived);
    return { after, arrived };
  }

  /** Shows what the changes that wait for their turn would make of a conversation if nobody else was faster. */
  function foresee(id: string): void {
    index.remove('pending', id);
    const waiting = journal.of(id).filter(one => !flying.has(one.id));
    const [first] = waiting;
    if (first)
      index.set(
        'pending',
        waiting.reduce((before, { change, at }) => apply(before, change, uid, at), index.get(id) ?? first.seen),
      );
  }

  /**
   * Looks at what the team has now, and decides for each change that was refused or has waited, in order and one by one: a change that follows a
   * refused one could be taken for the next of a teammate's, and what came first would come last.
   */
  async function look(id: string): Promise<void> {
    await writer.settled(id);
    const due = journal.of(id).filter(one => !flying.has(one.id));
    const [first] = due;
    if (signal.aborted) return;
    if (!first) return foresee(id);
    const server = await read(first.seen);
    let { now } = server;
    for (const pending of due.filter(one => journal.has(one.id))) {
      const before = tried.get(pending.id);
      if (before && before.onto === newestRev(server)) before.refusals += 1;
      const verdict = settle(pending, { ...server, now }, before?.refusals ?? 0, nameOf);
      if (verdict.kind === 'again') {
        const { after, arrived } = send(pending, verdict.onto);
        now = after;
        if (!(await arrived)) break; // and what is left is looked at anew
      } else {
        forget(pending);
        if (verdict.kind === 'explain') problems.set(now?.id ?? pending.seen.id, verdict.problem);
      }
    }
    foresee(id);
    changed();
  }
  function mend(id: string): Promise<void> {
    const before = mending.get(id);
    if (before) return before.then(() => mend(id));
    const work = look(id)
      .catch(() => {
        if (!signal.aborted) setTimeout(() => void mend(id), RETRY_AFTER); // the server is out of reach
      })
      .finally(() => mending.delete(id));
    mending.set(id, work);
    return work;
  }

  return {
    make(seen, change, id = change.kind === 'note' ? change.id : crypto.randomUUID()) {
      if (journal.has(id)) return Promise.resolve();
      const pending = { id, change, seen, at: Date.now() };
      const isNext = journal.of(seen.id).length === 0;
      const kept = journal.add(pending);
      setTimeout(changed, LATE_AFTER + 10);
      problems.delete(seen.id);
      deeds.remember(seen.id, change);
      if (isNext) send(pending, seen);
      else {
        foresee(seen.id);
        changed();
        void mend(seen.id);
      }
      return kept;
    },
    mendAll() {
      for (const id of new Set(journal.of().map(({ seen }) => seen.id))) {
        foresee(id);
        void mend(id);
      }
    },
    async calm() {
      await within(CALM_AFTER, Promise.allSettled(underWay));
    },
    ownEvents: deeds.in,
    isNotePending: note => journal.has(note),
    isLate: ({ id, mergedFrom }) => [id, ...mergedFrom].some(one => journal.of(one).some(isLate)),
    isNoteLate: note => journal.of().some(one => one.id === note && isLate(one)),
    pendingNotes: ({ id, mergedFrom }) => [id, ...mergedFrom].flatMap(one => journal.of(one)).flatMap(pending => noteOf(pending, uid)),
    problemOf: conversation => problems.get(conversation) ?? null,
    dismiss(conversation) {
      problems.delete(conversation);
      changed();
    },
  };
}
