import * as v from 'valibot';
import * as shape from './shapes.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where an export stands, and how many documents it has told so far; whoever collects its parts hands it back. */
const exportCursor = v.object({
  left: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(500)),
  after: v.nullable(v.string()),
  documents: count,
});
const searchCursor = v.object({ inbox: shape.id, after: v.nullable(v.string()) });

/** What becomes of all that a team has; only for who looks after the team, closing only for whose team it is. Each answers part by part. */
export const teamDataInputs = {
  /** The next part of an export, from its beginning on with null. */
  'data.export': v.object({ cursor: v.nullable(exportCursor) }),
  /** The next conversations in which this address stands. */
  'data.find': v.object({ address: shape.address, cursor: v.nullable(searchCursor) }),
  /** Erases one conversation with its notes and events. */
  'data.erase': v.object({ ref: shape.ref }),
  /** Whether conversations that begin from now on may have a subject and a sender. */
  'data.subjects': v.object({ store: v.boolean() }),
  /** Begins to delete the whole team, or goes on with it. */
  'data.close': v.object({ begin: v.boolean() }),
} as const;

export const teamDataAnswers = {
  /** Lines of the file, and what to ask for next; null when the file is whole. */
  'data.export': v.object({ lines: v.array(v.string()), next: v.nullable(exportCursor), withoutInboxes: v.array(v.string()) }),
  /** `own`: the conversation is this customer's; otherwise something in it names the address. */
  'data.find': v.object({
    found: v.array(v.object({ ref: shape.ref, own: v.boolean() })),
    next: v.nullable(searchCursor),
    withoutInboxes: v.array(v.string()),
  }),
  'data.erase': v.object({ documents: count }),
  'data.subjects': v.null(),
  'data.close': v.object({ gone: count, done: v.boolean() }),
} as const;
