import type { Conversation } from './conversation.ts';
import { isLive, type Presence } from './presence.ts';

/** Milliseconds for which a claim counts without a lease: the two travel apart. */
export const CLAIM_GRACE = 10_000;

/** `now` on the local monotonic clock, `serverNow` the server's time as far as we know it, both in milliseconds. */
export type Moment = { now: number; serverNow: number };

/** Whether the holder of the claim is really there. `leases` are those of the conversation and of what was merged into it. */
export function isClaimLive(
  { uid, at }: NonNullable<Conversation['claim']>,
  leases: readonly Presence[],
  { now, serverNow }: Moment,
): boolean {
  if (Math.abs(serverNow - at) <= CLAIM_GRACE) return true;
  return leases.some(lease => lease.uid === uid && lease.state === 'replying' && isLive(lease, now));
}
