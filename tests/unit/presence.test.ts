import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive, LEASE, type Presence, people, RENEW } from '#domain/presence.ts';

const here = (some: Partial<Presence>): Presence => ({
  uid: 'ben',
  device: 'd1',
  inbox: 'support',
  conversation: 'c1',
  state: 'viewing',
  since: 0,
  heard: 0,
  ...some,
});

test('a lease outlives two missed renewals and no more than that', () => {
  for (const state of ['viewing', 'replying'] as const) {
    expect(LEASE[state]).toBeGreaterThan(2 * RENEW[state]);
    expect(isLive({ state, heard: 0 }, LEASE[state])).toBe(true);
    expect(isLive({ state, heard: 0 }, LEASE[state] + 1)).toBe(false);
  }
});

test('several devices of one person are one, and replying wins', () => {
  const seen = people([here({ since: 1 }), here({ device: 'd2', state: 'replying', since: 5 }), here({ uid: 'chloe', since: 2 })], 10);
  expect(seen.map(({ uid, state }) => [uid, state])).toEqual([
    ['ben', 'replying'],
    ['chloe', 'viewing'],
  ]);
});

test('of two equal states the longer-standing is told', () => {
  expect(people([here({ since: 9 }), here({ device: 'd2', since: 3 })], 10)[0]?.since).toBe(3);
});

test('nobody is ever shown after the lease, nor twice', () => {
  const presence = fc.record({
    uid: fc.constantFrom('a', 'b', 'c'),
    device: fc.string(),
    inbox: fc.constant('support'),
    conversation: fc.constant('c1'),
    state: fc.constantFrom('viewing' as const, 'replying' as const),
    since: fc.nat(1e6),
    heard: fc.nat(1e6),
  });
  fc.assert(
    fc.property(fc.array(presence), fc.nat(1e6), (all, now) => {
      const seen = people(all, now);
      expect(new Set(seen.map(({ uid }) => uid)).size).toBe(seen.length);
      expect(seen.every(one => isLive(one, now))).toBe(true);
      expect(new Set(seen.map(({ uid }) => uid))).toEqual(new Set(all.filter(one => isLive(one, now)).map(({ uid }) => uid)));
    }),
  );
});
