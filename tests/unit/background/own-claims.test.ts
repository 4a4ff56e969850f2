import { beforeEach, expect, test, vi } from 'vitest';
import type { Conversation } from '#domain/conversation.ts';
import { LEASE, type Presence } from '#domain/presence.ts';
import { openOwnClaims } from '../../../background/team/own-claims.ts';
import { conversation } from './some.ts';

const SERVER = 1_700_000_000_000;
const bens = { uid: 'ben', at: SERVER - 600_000 };
const lease = (heard: number): Presence => ({
  uid: 'ben',
  device: 'd',
  inbox: 'support',
  conversation: 'c',
  state: 'replying',
  since: 0,
  heard,
});

let now: Conversation;
let written: string[];
let kept: string[];
let world: { online: boolean; heard: boolean; leases: Presence[]; mayReply: boolean; left: string[]; server: Conversation | null };
beforeEach(() => {
  now = conversation('c', { rev: 3 });
  written = [];
  kept = [];
  world = { online: true, heard: true, leases: [], mayReply: true, left: [], server: null };
});

/** What it writes, each time refused, for this is about what it tries. */
const claims = () =>
  openOwnClaims({
    uid: 'alice',
    writer: {
      change(onto, change) {
        written.push(`${change.kind} on ${onto.rev}`);
        return { after: onto, sent: Promise.reject(new Error('refused')) };
      },
    },
    heard: { in: () => world.leases, isHeard: () => world.heard, serverNow: () => SERVER },
    connection: { state: () => (world.online ? 'online' : 'offline') },
    index: { living: () => now },
    async fetch() {
      if (world.server) now = world.server;
      return world.server;
    },
    mayReply: () => world.mayReply,
    traces: {
      before: { present: false, claimed: world.left },
      present() {},
      claimed: (id, is) => void kept.push(`${is ? 'keeps' : 'forgets'} ${id}`),
    },
    changed: vi.fn(),
  });

test.each<[name: string, claim: Conversation['claim'], change: Partial<typeof world>, written: string[]]>([
  ['what nobody holds', null, {}, ['claim on 3']],
  ['what is mine already, on whatever device', { uid: 'alice', at: SERVER }, {}, []],
  ['what somebody holds who replies', bens, { leases: [lease(performance.now())] }, []],
  ['what was claimed a moment ago by somebody not heard yet', { uid: 'ben', at: SERVER - 1000 }, {}, []],
  ['what somebody left behind', bens, { leases: [lease(performance.now() - LEASE.replying - 1)] }, ['claim on 3']],
  ['what somebody may hold, before it is heard who is there', bens, { heard: false }, []],
  ['while the server is out of reach', null, { online: false }, []],
  ['in an inbox from which one may not reply', null, { mayReply: false }, []],
])('claiming %s', (_, claim, change, expected) => {
  now = conversation('c', { rev: 3, claim });
  Object.assign(world, change);
  claims().want([now]);
  expect(written).toEqual(expected);
});

test('a revision is tried once, and the next again', () => {
  const own = claims();
  own.want([now]);
  own.want([now]);
  now = conversation('c', { rev: 4 });
  own.want([now]);
  expect(written).toEqual(['claim on 3', 'claim on 4']);
});

test('what is left is released, if it is still mine', () => {
  const own = claims();
  own.want([now]);
  now = conversation('c', { rev: 4, claim: { uid: 'alice', at: SERVER } });
  own.want([]);
  own.want([]);
  expect(written).toEqual(['claim on 3', 'release on 4']);
  own.want([now]);
  now = conversation('c', { rev: 5, claim: bens });
  own.want([]);
  expect(written).toHaveLength(2);
});

test.each<[name: string, server: Conversation, again: string[]]>([
  [
    'once more where a teammate was faster with something else',
    conversation('c', { rev: 5, claim: { uid: 'alice', at: SERVER } }),
    ['release on 5'],
  ],
  ['not once more where it is not mine any longer', conversation('c', { rev: 5, claim: bens }), []],
  ['not once more where nothing has moved', conversation('c', { rev: 4, claim: { uid: 'alice', at: SERVER } }), []],
])('a release that was refused is tried %s', async (_, server, again) => {
  const own = claims();
  own.want([now]);
  now = conversation('c', { rev: 4, claim: { uid: 'alice', at: SERVER } });
  world.server = server;
  own.want([]);
  await new Promise(go => setTimeout(go));
  own.want([]);
  expect(written).toEqual(['claim on 3', 'release on 4', ...again]);
});

test('a claim of my other device is not released by this one', () => {
  now = conversation('c', { claim: { uid: 'alice', at: SERVER } });
  claims().want([]);
  expect(written).toEqual([]);
});

test('what was left while offline is released when the server is back', () => {
  const own = claims();
  own.want([now]);
  now = conversation('c', { rev: 4, claim: { uid: 'alice', at: SERVER } });
  world.online = false;
  own.want([]);
  world.online = true;
  own.want([]);
  expect(written).toEqual(['claim on 3', 'release on 4']);
});

test('what a worker that is gone has left is released, unless it is answered here again', () => {
  now = conversation('c', { rev: 4, claim: { uid: 'alice', at: SERVER } });
  world.left = ['c'];
  const own = claims();
  own.want([]);
  expect(written).toEqual([]);
  own.tidy();
  own.want([now]);
  expect(written).toEqual([]);
  own.want([]);
  expect(written).toEqual(['release on 4']);
  expect(kept).toEqual(['forgets c']);
});
