import * as v from 'valibot';
import type { Change } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import { HOLD_KINDS, NOT_CHECKED } from '#domain/send-check.ts';
import type { Stored } from '#platform/storage.ts';
import { limited } from '../limited.ts';
import type { Outside } from '../outside.ts';
import { conversationShape, status } from './conversation-shape.ts';

/** A change that a person made and the server has not confirmed. */
export type Pending = {
  /** Stored in the event, so that a change that arrived is recognised. */
  id: string;
  change: Change;
  /** What its author looked at; revision 0 when nobody had the conversation yet. */
  seen: Conversation;
  /** When it was made, in milliseconds since 1970 as this machine believes. */
  at: number;
};

/** Only what people do is journalled: bookkeeping is made again at the next sight. */
const change: v.GenericSchema<unknown, Change> = v.variant('kind', [
  v.object({ kind: v.literal('assign'), to: v.nullable(v.string()) }),
  v.object({ kind: v.literal('status'), to: status, until: v.nullable(v.number()) }),
  v.object({ kind: v.literal('note'), id: v.string(), body: v.string(), mentions: v.array(v.string()) }),
  v.object({ kind: v.literal('replied'), keys: v.optional(v.array(v.string())) }),
  v.object({ kind: v.literal('release') }),
  v.object({ kind: v.literal('override'), reasons: v.array(v.picklist(HOLD_KINDS)) }),
  v.object({ kind: v.literal('unchecked'), why: v.picklist(NOT_CHECKED) }),
  v.object({
    kind: v.literal('undone'),
    undoes: v.number(),
    lastReply: v.nullable(v.object({ uid: v.string(), at: v.number() })),
  }),
]);

const pending: v.GenericSchema<unknown, Pending> = v.object({
  id: v.string(),
  change,
  seen: conversationShape,
  at: v.optional(v.number(), Date.now),
});

/** The SDK forgets its queue when the worker dies, and tells of a refusal only the worker that wrote; this list outlives both. */
export const journalStore = (outside: Pick<Outside, 'stored'>): Stored<Pending[]> => outside.stored('journal', v.array(pending));

export type Journal = {
  /** Resolves when it is kept. */
  add(pending: Pending): Promise<void>;
  remove(id: string): void;
  has(id: string): boolean;
  /** Those of one conversation (or, without one, all), oldest first. */
  of(conversation?: string): readonly Pending[];
};

/** While something is pending the background is woken every minute, also when no mail page is open any more. */
export async function openJournal(outside: Pick<Outside, 'stored' | 'keepWaking'>): Promise<Journal> {
  const store = journalStore(outside);
  let all = (await store.read()) ?? [];
  const inTurn = limited(1);
  let waking: boolean | null = null;
  const remind = () => {
    if (waking !== all.length > 0) outside.keepWaking(all.length > 0);
    waking = all.length > 0;
  };
  /** One write after the other, each with what is true by then. */
  const write = () => {
    remind();
    return inTurn(() => store.write(all));
  };
  remind();
  return {
    add(pending) {
      all = [...all, pending];
      return write();
    },
    remove(id) {
      all = all.filter(one => one.id !== id);
      write().catch(error => console.warn('Outrigger: the list of pending changes could not be written', error));
    },
    has: id => all.some(one => one.id === id),
    of: conversation => (conversation === undefined ? all : all.filter(({ seen }) => seen.id === conversation)),
  };
}
