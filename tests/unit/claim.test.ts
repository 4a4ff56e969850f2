import { expect, test } from 'vitest';
import { isClaimLive } from '#domain/claim.ts';
import type { Presence } from '#domain/presence.ts';

const HOUR = 3_600_000;
const lease = (uid: string, state: Presence['state'], age: number): Presence => ({
  uid,
  device: 'd',
  inbox: 'support',
  conversation: 'c',
  state,
  since: 0,
  heard: HOUR - age,
});

test.each<[name: string, age: number, leases: Presence[], live: boolean]>([
  ['just made, its lease not heard yet', 2_000, [], true],
  ['from a server whose time we guess a little wrong', -3_000, [], true],
  ['left behind', 60_000, [], false],
  ['of somebody who only looks now', 60_000, [lease('ben', 'viewing', 0)], false],
  ['of somebody who replies', 60_000, [lease('ben', 'replying', 20_000)], true],
  ['of somebody whose lease has run out', 600_000, [lease('ben', 'replying', 80_000)], false],
  ['while another replies', 60_000, [lease('chloe', 'replying', 0)], false],
  ['seen by a clock that is hours behind', -2 * HOUR, [], false],
  ['seen by a clock that is hours ahead, its holder replying', 2 * HOUR, [lease('ben', 'replying', 0)], true],
])('a claim %s', (_, age, leases, live) => {
  expect(isClaimLive({ uid: 'ben', at: 9 * HOUR }, leases, { now: HOUR, serverNow: 9 * HOUR + age })).toBe(live);
});
