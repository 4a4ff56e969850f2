import { LEASE } from '#domain/presence.ts';
import type { PersonHere } from '#domain/view.ts';
import { tickFor, useTick } from '#ui/use-tick.ts';

type Lease = Pick<PersonHere, 'state' | 'age'>;

const left = ({ state, age }: Lease, elapsed: number) => LEASE[state] - age - elapsed;

/** The view without those whose lease ended since it was told, `elapsed` milliseconds ago: nobody may renew it while the background is away. */
export const withLive = <T extends { readonly people: readonly PersonHere[] }>(view: T, elapsed: number): T =>
  view.people.every(person => left(person, elapsed) >= 0)
    ? view
    : { ...view, people: view.people.filter(person => left(person, elapsed) >= 0) };

/** How soon the youngest age reads differently or the first lease ends; null when no lease runs. */
export function nextDraw(people: readonly Lease[], elapsed: number): number | null {
  const live = people.filter(person => left(person, elapsed) >= 0);
  if (live.length === 0) return null;
  const youngest = Math.min(...live.map(({ age }) => age)) + elapsed;
  return Math.min(tickFor(youngest), Math.min(...live.map(person => left(person, elapsed))) + 20);
}

/** Milliseconds since `at` on the clock `now`, drawn again as often as these leases, or an age of `also` milliseconds when told, need it. */
export function useElapsed(at: number, people: readonly Lease[], now: () => number, also: number | null = null): number {
  const elapsed = now() - at;
  const periods = [nextDraw(people, elapsed), also === null ? null : tickFor(also + elapsed)].filter(period => period !== null);
  return useTick(periods.length === 0 ? null : Math.min(...periods), now) - at;
}
