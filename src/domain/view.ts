import type { Conversation, ConversationRef, Correspondent, Note, Status } from './conversation.ts';
import type { EventType } from './event.ts';
import type { PresenceState } from './presence.ts';
import type { Refusal } from './repair.ts';
import type { SendDoubt } from './send-check.ts';
import type { Access, Inbox, Role } from './team.ts';
import type { Trouble } from './trouble.ts';

/** What surfaces are told, already joined and named, so that a surface only shows and tells. Ages are milliseconds when sent. */
export type Person = { uid: string; name: string };
export type PersonHere = Person & { state: PresenceState; age: number; self: boolean };
export type Teammate = Person & { email: string; role: Role; open: number; inboxes: Readonly<Record<string, Access>> };

export type Connection = { state: 'connecting' | 'online' | 'offline' /** Milliseconds since it is so. */; age: number };

export type SessionView =
  /** Nobody has agreed yet to what is read and stored here, so nothing is. */
  | { state: 'consent' }
  | { state: 'starting' }
  | { state: 'signedOut'; project: string; problem: Problem | null }
  | { state: 'noTeam'; email: string; problem: Problem | null }
  | {
      state: 'signedIn';
      me: Teammate;
      team: { id: string; name: string };
      inboxes: readonly Inbox[];
      members: readonly Teammate[];
      connection: Connection;
    };

export type BadgeView = {
  ref: ConversationRef;
  assignee: Person | null;
  status: Status;
  people: readonly PersonHere[];
  noteCount: number;
  /** True while a change of mine is kept here and not yet seen by the team. */
  unsent: boolean;
};

export type NoteView = Note & { authorName: string; unsent: boolean };
export type ActivityView = {
  id: string;
  type: EventType;
  actor: Person;
  /** Milliseconds since 1970. */
  at: number;
  before: Readonly<Record<string, unknown>>;
  after: Readonly<Record<string, unknown>>;
};

export type ThreadView = BadgeView & {
  inbox: Pick<Inbox, 'id' | 'name' | 'color'>;
  number: string;
  subject: string | null;
  from: Correspondent | null;
  snoozedUntil: number | null;
  tags: readonly string[];
  lastReply: (Person & { at: number; self: boolean }) | null;
  /** Who has begun a reply, and whether they are really there; only a live claim holds. */
  claim: (Person & { at: number; self: boolean; live: boolean }) | null;
  /** Who gives me the words of the draft that I took over from them. */
  offer: Person | null;
  notes: readonly NoteView[];
  /** Null while it is folded or has not been read. */
  activity: readonly ActivityView[] | null;
  connection: Connection;
  /** The last thing that went wrong here and was not dismissed. */
  problem: Problem | null;
  may: { manage: boolean; reply: boolean; note: boolean };
};

export type ConversationLine = BadgeView &
  Pick<Conversation, 'subject' | 'from'> & {
    inboxName: string;
    number: string;
    /** When its newest known mail came or went, not when somebody here first saw it; milliseconds since 1970. */
    mailAt: number;
  };

export type Overview = {
  mine: readonly ConversationLine[];
  unassigned: readonly ConversationLine[];
  here: readonly (PersonHere & { ref: ConversationRef; subject: string | null })[];
  /** Documents of a wrong shape that were left out. */
  leftOut: readonly { path: string; reason: string }[];
};

export type HoldView =
  | { kind: 'claimed' | 'replying'; by: Person }
  | { kind: 'replied'; by: Person; at: number }
  | { kind: 'mail' | 'merged' }
  | { kind: 'assigned'; to: Person | null }
  | { kind: 'status'; to: Status };

/** Whether a draft may be sent without surprise. `unknown`: nobody has said yet whose thread it is. */
export type SendAnswer =
  | { verdict: 'clear' }
  | { verdict: 'hold'; reasons: readonly HoldView[] }
  | { verdict: 'unchecked'; why: SendDoubt | 'unknown' };

/** A problem travels as data; the surface finds the words. */
export type Problem =
  | { code: 'lostRace'; what: 'assign' | 'status'; by: string; now: string | null }
  | { code: 'refused'; what: EventType }
  | { code: 'notAllowed'; what: string }
  | { code: 'wrongPassword' }
  | { code: 'unknownUser' }
  | { code: 'disabled' }
  | { code: 'tooManyTries' }
  | { code: 'unreachable' }
  | { code: 'badConfig'; detail: string }
  | { code: 'noWebmailOpen' }
  | { code: 'repairRefused'; reason: Refusal }
  | { code: 'notThere' }
  | { code: 'team'; reason: Trouble }
  | { code: 'unexpected'; detail: string };
