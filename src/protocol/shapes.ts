import * as v from 'valibot';
import { ABILITIES, type Ability } from '#domain/ability.ts';
import type { ConversationRef } from '#domain/conversation.ts';
import type { Health, HealthView } from '#domain/health.ts';
import type { ThreadFacts } from '#domain/identity.ts';
import type { Refusal, Repair } from '#domain/repair.ts';
import { TROUBLES } from '#domain/trouble.ts';
import type {
  BadgeView,
  Connection,
  ConversationLine,
  Overview,
  Person,
  PersonHere,
  Problem,
  SessionView,
  Teammate,
  ThreadView,
} from '#domain/view.ts';

/** A schema that stops compiling when it and the domain type drift apart. */
type Shape<T> = v.GenericSchema<T, T>;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
export const id = v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/));
export const address = v.pipe(v.string(), v.maxLength(320), v.includes('@'), v.toLowerCase());
export const host = v.picklist(['gmail', 'outlook']);
/** A provider's thread id; opaque. */
export const thread = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
export const ref: Shape<ConversationRef> = v.object({ inbox: id, id });
export const status = v.picklist(['open', 'pending', 'closed']);
export const presenceState = v.picklist(['viewing', 'replying']);
export const uid = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
export const noteBody = v.pipe(v.string(), v.minLength(1), v.maxLength(10_000));

const messageId = text(998);
export const correspondent = v.object({ name: text(1000), address: text(320) });

export const facts: Shape<ThreadFacts> = v.object({
  messageId: v.nullable(messageId),
  inReplyTo: v.pipe(v.array(messageId), v.maxLength(50)),
  references: v.pipe(v.array(messageId), v.maxLength(500)),
  messageIds: v.pipe(v.array(messageId), v.maxLength(500)),
  recipients: v.pipe(v.array(text(320)), v.maxLength(500)),
  from: v.nullable(correspondent),
  subject: text(20_000),
  date: v.nullable(v.number()),
  newest: v.exactOptional(v.object({ messageId, from: text(320), at: v.number() })),
});

export const person: Shape<Person> = v.object({ uid, name: v.string() });
const personHere: Shape<PersonHere> = v.object({ uid, name: v.string(), state: presenceState, age: v.number(), self: v.boolean() });
export const access = v.picklist(['full', 'sendAs', 'sendOnBehalf', 'read']);
export const role = v.picklist(['owner', 'admin', 'member', 'viewer']);
const teammate: Shape<Teammate> = v.object({
  uid,
  name: v.string(),
  email: v.string(),
  role,
  open: v.number(),
  inboxes: v.record(v.string(), access),
});
export const inbox = v.object({ id, name: v.string(), addresses: v.array(v.string()), color: v.string() });
export const connection: Shape<Connection> = v.object({ state: v.picklist(['connecting', 'online', 'offline']), age: v.number() });

const eventType = v.picklist([
  'created',
  'assign',
  'status',
  'note',
  'replied',
  'override',
  'unchecked',
  'undone',
  'arrived',
  'answered',
  'claim',
  'release',
  'link',
  'merge',
  'absorb',
]);

/** Our own pages find the words for it; a mail page carries no list of them. */
const refusal = v.custom<Refusal>(value => typeof value === 'string');

export const problem: Shape<Problem> = v.variant('code', [
  v.object({ code: v.literal('lostRace'), what: v.picklist(['assign', 'status']), by: v.string(), now: v.nullable(v.string()) }),
  v.object({ code: v.literal('refused'), what: eventType }),
  v.object({ code: v.literal('notAllowed'), what: v.string() }),
  v.object({ code: v.literal('wrongPassword') }),
  v.object({ code: v.literal('unknownUser') }),
  v.object({ code: v.literal('disabled') }),
  v.object({ code: v.literal('tooManyTries') }),
  v.object({ code: v.literal('unreachable') }),
  v.object({ code: v.literal('badConfig'), detail: v.string() }),
  v.object({ code: v.literal('noWebmailOpen') }),
  v.object({ code: v.literal('repairRefused'), reason: refusal }),
  v.object({ code: v.literal('notThere') }),
  v.object({ code: v.literal('team'), reason: v.picklist(TROUBLES) }),
  v.object({ code: v.literal('unexpected'), detail: v.string() }),
]);

export const sessionView: Shape<SessionView> = v.variant('state', [
  v.object({ state: v.picklist(['consent', 'starting']) }),
  v.object({ state: v.literal('signedOut'), project: v.string(), problem: v.nullable(problem) }),
  v.object({ state: v.literal('noTeam'), email: v.string(), problem: v.nullable(problem) }),
  v.object({
    state: v.literal('signedIn'),
    me: teammate,
    team: v.object({ id, name: v.string() }),
    inboxes: v.array(inbox),
    members: v.array(teammate),
    connection,
  }),
]);

const badgeFields = {
  ref,
  assignee: v.nullable(person),
  status,
  people: v.array(personHere),
  noteCount: v.number(),
  unsent: v.boolean(),
};
export const badgeView: Shape<BadgeView> = v.object(badgeFields);

const values = v.record(v.string(), v.unknown());

export const threadView: Shape<ThreadView> = v.object({
  ...badgeFields,
  inbox: v.object({ id, name: v.string(), color: v.string() }),
  number: v.string(),
  subject: v.nullable(v.string()),
  from: v.nullable(correspondent),
  snoozedUntil: v.nullable(v.number()),
  tags: v.array(v.string()),
  lastReply: v.nullable(v.object({ uid, name: v.string(), at: v.number(), self: v.boolean() })),
  claim: v.nullable(v.object({ uid, name: v.string(), at: v.number(), self: v.boolean(), live: v.boolean() })),
  offer: v.nullable(person),
  notes: v.array(
    v.object({
      id,
      author: uid,
      authorName: v.string(),
      body: v.string(),
      mentions: v.array(uid),
      createdAt: v.number(),
      editedAt: v.nullable(v.number()),
      deletedAt: v.nullable(v.number()),
      unsent: v.boolean(),
    }),
  ),
  activity: v.nullable(
    v.array(v.object({ id: v.string(), type: eventType, actor: person, at: v.number(), before: values, after: values })),
  ),
  connection,
  problem: v.nullable(problem),
  may: v.object({ manage: v.boolean(), reply: v.boolean(), note: v.boolean() }),
});

const line: Shape<ConversationLine> = v.object({
  ...badgeFields,
  subject: v.nullable(v.string()),
  from: v.nullable(correspondent),
  mailAt: v.number(),
  inboxName: v.string(),
  number: v.string(),
});

const entryName = v.pipe(v.string(), v.regex(/^\w{1,40}$/));
const ability = v.picklist(ABILITIES);
export const abilities: Shape<readonly Ability[]> = v.array(ability);
export const health: Shape<Health> = v.record(entryName, v.nullable(v.pipe(v.number(), v.integer())));
export const added: Shape<Repair['add']> = v.object({
  gmail: v.record(entryName, v.array(text(300))),
  outlook: v.record(entryName, v.array(text(300))),
});

export const healthView: Shape<HealthView> = v.object({
  webmails: v.array(
    v.object({
      host,
      at: v.number(),
      abilities: v.array(v.object({ ability, state: v.picklist(['working', 'ageing', 'broken', 'switchedOff', 'unseen']) })),
      report: v.string(),
    }),
  ),
  repair: v.object({ serial: v.nullable(v.number()), refused: v.nullable(refusal) }),
});

export const overview: Shape<Overview> = v.object({
  mine: v.array(line),
  unassigned: v.array(line),
  here: v.array(
    v.object({ uid, name: v.string(), state: presenceState, age: v.number(), self: v.boolean(), ref, subject: v.nullable(v.string()) }),
  ),
  leftOut: v.array(v.object({ path: v.string(), reason: v.string() })),
});
