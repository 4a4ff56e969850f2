import type { Ability } from '#domain/ability.ts';
import type { Person, PersonHere, ThreadView } from '#domain/view.ts';
import { peopleNow } from './people-now.ts';

/** What the banner says, as data: the most urgent fact only. Ages in milliseconds, moments in milliseconds since 1970. */
export type BannerLine =
  | { kind: 'replying' | 'viewing'; people: readonly PersonHere[]; age: number }
  | { kind: 'answered'; person: Person; at: number }
  | { kind: 'offline'; since: number }
  | { kind: 'unsent' }
  | { kind: 'off'; abilities: readonly Ability[] };

/**
 * Replying before an answer that came while I look, before not being able to know, before viewing, before what is not sent yet, before what is `off` here; null: nothing to say.
 * `elapsed` is the age of the view, `openedAt` when I opened the thread.
 */
export function bannerLine(
  view: ThreadView,
  elapsed: number,
  now: number,
  openedAt: number,
  off: readonly Ability[] = [],
): BannerLine | null {
  const people = peopleNow(view.people, elapsed);
  const [first] = people;
  if (view.connection.state === 'offline') return { kind: 'offline', since: now - view.connection.age - elapsed };
  if (first?.state === 'replying') {
    const replying = people.filter(({ state }) => state === 'replying');
    return { kind: 'replying', people: replying, age: Math.max(...replying.map(({ age }) => age)) };
  }
  if (view.claim?.live && !view.claim.self) {
    const age = Math.max(0, now - view.claim.at);
    return { kind: 'replying', people: [{ ...view.claim, state: 'replying', age }], age };
  }
  if (view.lastReply && !view.lastReply.self && view.lastReply.at >= openedAt) {
    return { kind: 'answered', person: view.lastReply, at: view.lastReply.at };
  }
  if (first) return { kind: 'viewing', people, age: Math.max(...people.map(({ age }) => age)) };
  if (view.unsent) return { kind: 'unsent' };
  return off.length > 0 ? { kind: 'off', abilities: off } : null;
}
