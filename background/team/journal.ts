import * as v from 'valibot';
import type { Change } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import type { Stored } from '#platform/storage.ts';
import type { Outside } from '../outside.ts';

/** A change that a person made and the server has not confirmed. */
export type Pending = {
  /** Stored in the event, so that a change that arrived is recognised. */
  id: string;
  change: Change;
  /** What its author looked at; revision 0 when nobody had the conversation yet. */
  seen: Conversation;
};

const strings = v.array(v.string());
const time = v.nullable(v.number());
const person = v.nullable(v.object({ uid: v.string(), at: v.number() }));
const status = v.picklist(['open', 'pending', 'closed']);

const conversation: v.GenericSchema<unknown, Conversation> = v.object({
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
  mergedInto: v.nullable(v.string()),
  mergedFrom: strings,
});

/** Only what people do is journalled: bookkeeping is made again at the next sight. */
const change: v.GenericSchema<unknown, Change> = v.variant('kind', [
  v.object({ kind: v.literal('assign'), to: v.nullable(v.string()) }),
  v.object({ kind: v.literal('status'), to: status, until: time }),
  v.object({ kind: v.literal('note'), id: v.string(), body: v.string(), mentions: strings }),
  v.object({ kind: v.literal('replied') }),
]);

const pending: v.GenericSchema<unknown, Pending> = v.object({ id: v.string(), change, seen: conversation });

/** The SDK tells of a refusal only the worker that made the write; this list outlives the worker, so that no refusal vanishes. */
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
  let writing: Promise<void> = Promise.resolve();
  let waking: boolean | null = null;
  const remind = () => {
    if (waking !== all.length > 0) outside.keepWaking(all.length > 0);
    waking = all.length > 0;
  };
  /** One write after the other, each with what is true by then. */
  const write = () => {
    writing = writing.catch(() => {}).then(() => store.write(all));
    remind();
    return writing;
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
