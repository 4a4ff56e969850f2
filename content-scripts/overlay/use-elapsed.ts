import { tickFor, useTick } from '#ui/use-tick.ts';

/**
 * Milliseconds since `at`, drawn again as often as `ages` (the live facts' own ages when told) need it; without ages never.
 * `now` is the local monotonic clock that `at` was read from.
 */
export function useElapsed(at: number, ages: readonly number[], now: () => number): number {
  const youngest = Math.min(...ages) + now() - at;
  return useTick(ages.length === 0 ? null : tickFor(youngest), now) - at;
}
