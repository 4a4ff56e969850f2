import { Timestamp } from 'firebase/firestore';
import * as v from 'valibot';
import type { Conversation, Note } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';
import { plain, time } from './stored-time.ts';

/** The annotations are the contract: they stop compiling when the stored shape and the domain drift apart. */
const person = v.nullable(v.object({ uid: v.string(), at: time }));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const strings = v.array(v.string());

export const storedConversation: v.GenericSchema<unknown, Conversation> = v.object({
  id: v.string(),
  inbox: v.string(),
  keys: strings,
  soft: strings,
  subject: v.nullable(v.string()),
  from: v.nullable(v.object({ name: v.string(), address: v.string() })),
  status: v.picklist(['open', 'pending', 'closed']),
  snoozedUntil: v.nullable(time),
  assignee: v.nullable(v.string()),
  tags: strings,
  claim: person,
  lastInboundAt: v.nullable(time),
  lastOutboundAt: v.nullable(time),
  lastReply: person,
  noteCount: count,
  rev: count,
  createdAt: time,
  updatedAt: time,
  updatedBy: v.string(),
  listedAt: v.optional(time, () => new Timestamp(0, 0)),
  mergedInto: v.nullable(v.string()),
  mergedFrom: strings,
});

export const storedNote: v.GenericSchema<unknown, Note> = v.object({
  id: v.string(),
  author: v.string(),
  body: v.string(),
  mentions: strings,
  createdAt: time,
  editedAt: v.nullable(time),
  deletedAt: v.nullable(time),
});

const values = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform(fields => plain(fields) as Readonly<Record<string, unknown>>),
);

export const storedEvent: v.GenericSchema<unknown, Event> = v.object({
  rev: count,
  type: v.picklist([
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
  ]),
  actor: v.string(),
  at: time,
  change: v.string(),
  undoes: v.optional(count),
  before: values,
  after: values,
});
