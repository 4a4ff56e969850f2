import * as v from 'valibot';
import type { DraftBase } from '#domain/send-check.ts';
import { status, uid } from './shapes.ts';

const draftBase: v.GenericSchema<unknown, DraftBase> = v.object({
  id: v.pipe(v.string(), v.maxLength(128)),
  rev: v.number(),
  assignee: v.nullable(uid),
  status,
  lastReply: v.nullable(v.object({ uid, at: v.number() })),
  lastInboundAt: v.nullable(v.number()),
  newest: v.optional(v.nullable(v.object({ key: v.string(), at: v.number(), by: v.nullable(uid) })), null),
});

/** What a page keeps of a draft's beginning and hands back; it has no need to understand it. */
export const keptBase = v.pipe(v.string(), v.maxLength(2000), v.parseJson(), draftBase);
