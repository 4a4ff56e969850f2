import type { Ability } from '#domain/ability.ts';
import type { Person, PersonHere, ThreadView } from '#domain/view.ts';
import { peopleNow } from './people-now.ts';

/** What the banner says, as data: the most urgent fact only. Ages in milliseconds, moments in milliseconds since 1970. */
export type BannerLine =
  | { kind: 'replying' | 'viewing'; people: readonly PersonHere[]; age: number }
  | { kind: 'taken' | 'given' | 'offered' | 'unanswered'; person: Person }
  | { kind: 'answered'; person: Person; at: number }
  | { kind: 'offline'; since: number }
  | { kind: 'unsent' | 'unchecked' }
  | { kind: 'off'; abilities: readonly Ability[] };

/**
 * What happened to my own answer in this page: it left unchecked, I had claimed it and hold it no longer, my words were given to whoever holds it
 * now, or there is no composer into which words that I am offered could go.
 */
export type MyAnswer = { unchecked: boolean; claimed: boolean; given?: boolean; unanswered?: boolean };

const NOTHING: MyAnswer = { unchecked: false, claimed: false };

/**
 * What I am offered before all, then replying before an answer that came while I look, before not being able to know, before viewing, before what is not sent yet, before what is `off` here; null: nothing to say.
 * `elapsed` is the age of the view, `openedAt` when I opened the thread.
 */
export function bannerLine(
  view: ThreadView,
  elapsed: number,
  now: number,
  openedAt: number,
  off: readonly Ability[] = [],
  mine: MyAnswer = NOTHING,
): BannerLine | null {
  const people = peopleNow(view.people, elapsed);
  const [first] = people;
  if (view.offer) return { kind: mine.unanswered ? 'unanswered' : 'offered', person: view.offer };
  if (view.connection.state === 'offline') return { kind: 'offline', since: now - view.connection.age - elapsed };
  const taken = view.claim?.live && !view.claim.self ? view.claim : null;
  if (taken && mine.claimed) return { kind: mine.given ? 'given' : 'taken', person: taken };
  if (first?.state === 'replying') {
    const replying = people.filter(({ state }) => state === 'replying');
    return { kind: 'replying', people: replying, age: Math.max(...replying.map(({ age }) => age)) };
  }
  if (taken) {
    const age = Math.max(0, now - taken.at);
    return { kind: 'replying', people: [{ ...taken, state: 'replying', age }], age };
  }
  if (view.lastReply && !view.lastReply.self && view.lastReply.at >= openedAt) {
    return { kind: 'answered', person: view.lastReply, at: view.lastReply.at };
  }
  if (mine.unchecked) return { kind: 'unchecked' };
  if (first) return { kind: 'viewing', people, age: Math.max(...people.map(({ age }) => age)) };
  if (view.unsent) return { kind: 'unsent' };
  return off.length > 0 ? { kind: 'off', abilities: off } : null;
}
