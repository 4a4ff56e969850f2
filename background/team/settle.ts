import { rebase } from '#domain/change.ts';
import type { Conversation, ConversationRef } from '#domain/conversation.ts';
import { type Event, isMade } from '#domain/event.ts';
import type { Problem } from '#domain/view.ts';
import type { Pending } from './journal.ts';

/** The conversation as the server has it (merges followed; null when there is none) and its newest events, newest first. */
export type Read = (ref: ConversationRef) => Promise<{ now: Conversation | null; events: readonly Event[] }>;

/** What becomes of a change that was refused or whose fate is not known. */
export type Verdict = { kind: 'forget' } | { kind: 'explain'; problem: Problem } | { kind: 'again'; onto: Conversation };

/** Refusals of a change that was right for its revision, after which it is not allowed rather than late. */
const REFUSED_FOR_GOOD = 2;

/** `refusals`: how often it was refused although nothing had moved. `nameOf` says who won. */
export function settle(
  pending: Pending,
  { now, events }: Awaited<ReturnType<Read>>,
  refusals: number,
  nameOf: (uid: string) => string,
): Verdict {
  const { id, change, seen } = pending;
  if (isMade(id, events)) return { kind: 'forget' };
  if (refusals >= REFUSED_FOR_GOOD) return { kind: 'explain', problem: { code: 'refused', what: change.kind } };
  if (!now) return { kind: 'again', onto: { ...seen, rev: 0 } };
  switch (rebase(change, seen, now)) {
    case 'again':
      return { kind: 'again', onto: now };
    case 'moot':
      return { kind: 'forget' };
    case 'lost': {
      if (change.kind !== 'assign' && change.kind !== 'status') return { kind: 'explain', problem: { code: 'refused', what: change.kind } };
      const winner = events.find(({ type }) => type === change.kind)?.actor ?? now.updatedBy;
      const state = change.kind === 'assign' ? now.assignee : now.status;
      return { kind: 'explain', problem: { code: 'lostRace', what: change.kind, by: nameOf(winner), now: state } };
    }
  }
}
