import * as v from 'valibot';
import type { Deed } from './deeds.ts';
import type { Told } from './events.ts';

/** A change that a browser has written to its list of pending ones. */
export type Kept = { agent: string; id: string; kind: string; conversation: string; rev: number; at: number };

const journal = v.array(
  v.object({ id: v.string(), at: v.number(), change: v.object({ kind: v.string() }), seen: v.object({ id: v.string(), rev: v.number() }) }),
);

/** A browser's profile that remembers every change that was ever pending in it. */
export class WatchedProfile extends Map<string, string> {
  constructor(
    readonly agent: string,
    readonly kept: Map<string, Kept>,
  ) {
    super();
  }
  override set(key: string, value: string): this {
    if (key === 'journal') {
      for (const { id, at, change, seen } of v.parse(journal, JSON.parse(value)))
        this.kept.set(id, { agent: this.agent, id, kind: change.kind, conversation: seen.id, rev: seen.rev, at });
    }
    return super.set(key, value);
  }
}

const count = <T>(all: readonly T[], isSo: (one: T) => boolean) => all.filter(isSo).length;

/** Milliseconds for which somebody out of reach may not have heard what a teammate did; what they saw then may carry revisions that nobody else has. */
const UNHEARD = 60_000;

/** Two who set the same at once: one of them wins and the other is told, or both wanted the same. */
const lost = new Set(['assign', 'status']);

/** What was acknowledged, and is not in Firestore or there twice; each in words. */
export function audit(
  kept: Iterable<Kept>,
  deeds: readonly Deed[],
  log: readonly Told[],
  conversationOf: (thread: string) => string | undefined,
  explained: readonly string[],
): string[] {
  const wrong: string[] = [];
  const byChange = new Map<string, Told[]>();
  for (const event of log) byChange.set(event.change, [...(byChange.get(event.change) ?? []), event]);
  for (const [change, events] of byChange) if (events.length > 1) wrong.push(`${change} is there ${events.length} times`);
  for (const { agent, id, kind, conversation, rev, at } of kept) {
    if (byChange.has(id)) continue;
    const about = log.filter(one => one.conversation === conversation && one.type === kind && one.actor !== agent);
    const hasRival = about.some(one => one.rev > rev || one.at > at - UNHEARD);
    if (!(lost.has(kind) && hasRival))
      wrong.push(
        `${agent}'s ${kind} of ${conversation} (${id}) is not there; told of it: ${explained.filter(one => one.startsWith(`${agent} ${conversation}`)).join() || 'nothing'}`,
      );
  }
  const groups = new Map(deeds.map(({ agent, thread, kind }) => [`${agent} ${thread} ${kind}`, { agent, thread, kind }]));
  for (const { agent, thread, kind } of groups.values()) {
    const mine = deeds.filter(one => one.agent === agent && one.thread === thread && one.kind === kind);
    const conversation = conversationOf(thread);
    const there = count(log, one => one.conversation === conversation && one.actor === agent && one.type === kind);
    const sure = count(mine, ({ isSure }) => isSure);
    if (there < sure || there > mine.length)
      wrong.push(`${agent}'s ${kind} in ${thread}: ${mine.length} done, ${sure} acknowledged, ${there} there`);
    for (const { note, isSure } of mine) if (note && isSure && !byChange.has(note)) wrong.push(`${agent}'s note ${note} is not there`);
  }
  return wrong;
}
