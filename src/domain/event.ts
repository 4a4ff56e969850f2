import type { Change } from './change.ts';
import type { Conversation } from './conversation.ts';

export type EventType = 'created' | Change['kind'];

/** One line of the append-only activity log. Its id is the revision that it made. */
export type Event = {
  rev: number;
  type: EventType;
  actor: string;
  at: number;
  /** Made by the client once per change, so that a resent change is recognised. */
  change: string;
  /** The revision that this took back. */
  undoes?: number | undefined;
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
};

/** Whether this change of theirs is in the log and still holds. A mail that was taken back may be sent again under its Message-ID, and then it is not there yet. */
export const isMade = (change: string, events: readonly Event[]): boolean =>
  events.some(made => made.change === change && !events.some(({ undoes, actor }) => undoes === made.rev && actor === made.actor));

const told: Readonly<Record<Change['kind'], readonly (keyof Conversation)[]>> = {
  assign: ['assignee'],
  status: ['status', 'snoozedUntil'],
  note: ['noteCount'],
  replied: ['lastReply'],
  override: [],
  unchecked: [],
  undone: ['lastReply'],
  arrived: [],
  answered: ['lastReply'],
  claim: ['claim'],
  release: ['claim'],
  link: [],
  merge: ['mergedInto'],
  absorb: ['mergedFrom'],
};

const pick = (conversation: Conversation, names: readonly (keyof Conversation)[]) =>
  Object.fromEntries(names.map(name => [name, conversation[name]]));

/** What a change tells besides what it changes. */
function more(change: Change): object {
  switch (change.kind) {
    case 'override':
      return { reasons: change.reasons };
    case 'unchecked':
      return { why: change.why };
    case 'arrived':
      return { lastInboundAt: change.at };
    default:
      return {};
  }
}

/** What the activity log keeps of a change: only what it is about. */
export const difference = (change: Change, before: Conversation, after: Conversation): Pick<Event, 'before' | 'after'> => ({
  before: pick(before, told[change.kind]),
  after: { ...pick(after, told[change.kind]), ...more(change) },
});

const quiet: ReadonlySet<EventType> = new Set(['release', 'link', 'absorb']);

/** Events that people care to read; the others keep the log complete. */
export const isActivity = ({ type }: Pick<Event, 'type'>): boolean => !quiet.has(type);
