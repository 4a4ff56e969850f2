import * as v from 'valibot';
import type { Conversation } from '#domain/conversation.ts';

const strings = v.array(v.string());
const time = v.nullable(v.number());
const person = v.nullable(v.object({ uid: v.string(), at: v.number() }));

export const status = v.picklist(['open', 'pending', 'closed']);

/** A conversation as this device keeps it. */
export const conversationShape: v.GenericSchema<unknown, Conversation> = v.object({
  id: v.string(),
  inbox: v.string(),
  keys: strings,
  soft: strings,
  subject: v.nullable(v.string()),
  from: v.nullable(v.object({ name: v.string(), address: v.string() })),
  status,
  snoozedUntil: time,
  assignee: v.nullable(v.string()),
  tags: strings,
  claim: person,
  lastInboundAt: time,
  lastOutboundAt: time,
  lastReply: person,
  noteCount: v.number(),
  rev: v.number(),
  createdAt: v.number(),
  updatedAt: v.number(),
  updatedBy: v.string(),
  listedAt: v.optional(v.number(), 0),
  mergedInto: v.nullable(v.string()),
  mergedFrom: strings,
});
