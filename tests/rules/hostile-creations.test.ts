import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { describe, test } from 'vitest';
import { conversationPath, eventsPath } from '#data/paths.ts';
import { hash, ids } from './scene.ts';
import { stage } from './stage.ts';
import { commit, ME, set, type Write } from './writes.ts';

const { as, allowed, refused, team } = stage('demo-hostile-creations', { lazily: true });
const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);

const fields = {
  keys: [ids.fresh],
  soft: [],
  subject: 'Where is my lamp?',
  from: { name: 'Carla', address: 'carla@example.com' },
  status: 'open',
  snoozedUntil: null,
  assignee: null,
  tags: [],
  claim: null,
  lastInboundAt: yesterday,
  lastOutboundAt: null,
  lastReply: null,
  noteCount: 0,
  rev: 1,
  createdAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  updatedBy: ME,
  mergedInto: null,
  mergedFrom: [],
};
const event = { rev: 1, type: 'created', actor: ME, at: serverTimestamp(), change: 'c1', before: {}, after: {} };
const { subject: _, ...withoutSubject } = fields;

const creation = (conversation: object = {}, told: object = {}, id = ids.fresh): [Write, Write] => [
  set(conversationPath(team, { inbox: 'support', id }), { ...fields, ...conversation }),
  set(`${eventsPath(team, { inbox: 'support', id })}/1`, { ...event, ...told }),
];
const [made, told] = creation();

describe('a new conversation', () => {
  test.each<[name: string, writes: readonly Write[]]>([
    ['with everything', creation()],
    ['without subject and sender', creation({ subject: null, from: null, lastInboundAt: null })],
    ['with the longest subject in emoji', creation({ subject: '🛶'.repeat(1000) })],
    ['with a hundred keys', creation({ keys: Array.from({ length: 100 }, (_, index) => hash(`k${index}x`)) })],
  ])('is allowed: %s', (_, writes) => allowed(commit(as('full'), writes)));

  test.each<[name: string, writes: readonly Write[]]>([
    ['no event', [made]],
    ['an event alone', [told]],
    ['another event', creation({}, { type: 'link' })],
    ['an event that tells more', creation({}, { after: { status: 'open' } })],
    ['an id that is no hash', creation({}, {}, 'support-1')],
    ['in place of an old one', creation({}, {}, ids.lamp)],
    ['a later revision', creation({ rev: 2 })],
    ['assigned from the start', creation({ assignee: ME })],
    ['closed from the start', creation({ status: 'closed' })],
    ['answered from the start', creation({ lastReply: { uid: ME, at: serverTimestamp() } })],
    ['tagged from the start', creation({ tags: ['vip'] })],
    ['with notes from the start', creation({ noteCount: 1 })],
    ['merged from the start', creation({ mergedInto: ids.lamp })],
    ['by somebody else', creation({ updatedBy: 'alice' })],
    ['at another time', creation({ createdAt: yesterday })],
    ['no keys', creation({ keys: [] })],
    ['too many keys', creation({ keys: Array.from({ length: 101 }, (_, index) => hash(`k${index}x`)) })],
    ['a Message-ID as it is', creation({ keys: ['<CAF1@mail.example.com>'] })],
    ['a long subject', creation({ subject: 'x'.repeat(2001) })],
    ['a subject that is a list', creation({ subject: ['x'] })],
    ['a sender with more than name and address', creation({ from: { ...fields.from, phone: '1' } })],
    ['a sender with a long name', creation({ from: { ...fields.from, name: 'x'.repeat(2001) } })],
    ['a soft key that is no hash', creation({ soft: ['a broken lamp'] })],
    ['a sender without an address', creation({ from: { name: 'Carla' } })],
    ['a sender with a long address', creation({ from: { name: 'Carla', address: 'x'.repeat(321) } })],
    ['a time that is a number', creation({ lastInboundAt: 1 })],
    ['an extra field', creation({ body: 'Dear all' })],
    ['a field left out', [set(made.path, withoutSubject), told]],
  ])('is refused: %s', (_, writes) => refused(commit(as('full'), writes)));
});
