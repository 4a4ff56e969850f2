import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { conversationPath, eventsPath, teamPath } from '#data/paths.ts';
import { hash, ids, TEAM } from '../scene.ts';
import { set, update, type Write } from '../write.ts';
import { ME } from '../writes.ts';
import { asViewer } from './demoted.ts';
import type { Suite } from './suite.ts';

const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const many = (count: number) => Array.from({ length: count }, (_, index) => hash(`k${index}x`));
const now = serverTimestamp();
const carla = { name: 'Carla', address: 'carla@example.com' };

const untouched = { status: 'open', snoozedUntil: null, assignee: null, tags: [], claim: null, lastOutboundAt: null, lastReply: null };
const record = { noteCount: 0, rev: 1, createdAt: now, updatedAt: now, updatedBy: ME, listedAt: now, mergedInto: null, mergedFrom: [] };
const seen = { keys: [ids.fresh], soft: [], subject: 'Where is my lamp?', from: carla, lastInboundAt: yesterday };
const { tags: _, ...withoutTags } = { ...seen, ...untouched, ...record };

const creation = (conversation: object = {}, told: object = {}, id = ids.fresh): [Write, Write] => [
  set(conversationPath(TEAM, { inbox: 'support', id }), { ...seen, ...untouched, ...record, ...conversation }),
  set(`${eventsPath(TEAM, { inbox: 'support', id })}/1`, {
    rev: 1,
    type: 'created',
    actor: ME,
    at: now,
    change: 'c1',
    before: {},
    after: {},
    ...told,
  }),
];
const [made, told] = creation();
const nameless = { subject: null, from: null };

export const creations: readonly Suite[] = [
  {
    of: 'a new conversation',
    twin: creation(),
    alsoAllowed: [
      ['without subject and sender', creation({ ...nameless, lastInboundAt: null })],
      ['with the longest subject in emoji', creation({ subject: '🛶'.repeat(1000) })],
      ['with a hundred keys', creation({ keys: many(100) })],
    ],
    faults: [
      ['by a viewer', 'mayNote(me(team), inbox)', [made], [asViewer]],
      ['no event', 'getAfter(eventPath(request.resource.data.rev))', [made]],
      ['an event alone', 'getAfter(conversationPath(conversation))', [told]],
      ['another event', 'isBirth(newEvent)', creation({}, { type: 'link' })],
      ['an event that tells more', 'event.after == after', creation({}, { after: { status: 'open' } })],
      ['an id that is no hash', 'isHash(conversation)', creation({}, {}, 'support-1')],
      ['in place of an old one', 'new.rev == old.rev + 1', creation({}, {}, ids.lamp)],
      [
        'a later revision',
        [
          "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
          'written().rev == rev',
        ],
        creation({ rev: 2 }),
      ],
      [
        'assigned from the start',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ assignee: ME }),
      ],
      [
        'closed from the start',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ status: 'closed' }),
      ],
      [
        'answered from the start',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ lastReply: { uid: ME, at: now } }),
      ],
      [
        'tagged from the start',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ tags: ['vip'] }),
      ],
      [
        'with notes from the start',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ noteCount: 1 }),
      ],
      [
        'merged from the start',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ mergedInto: ids.lamp }),
      ],
      [
        'by somebody else',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ updatedBy: 'alice' }),
      ],
      [
        'at another time',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ createdAt: yesterday }),
      ],
      ['no keys', "areHashes(new['keys'], 1, 100)", creation({ keys: [] })],
      ['too many keys', "areHashes(new['keys'], 1, 100)", creation({ keys: many(101) })],
      ['a Message-ID as it is', "areHashes(new['keys'], 1, 100)", creation({ keys: ['<CAF1@mail.example.com>'] })],
      ['a long subject', 'isText(new.subject, 0, 2000)', creation({ subject: 'x'.repeat(2001) })],
      ['a subject that is a list', 'isText(new.subject, 0, 2000)', creation({ subject: ['x'] })],
      ['a sender with more than name and address', 'isFrom(new.from)', creation({ from: { ...carla, phone: '1' } })],
      ['a sender with a long name', 'isText(value.name, 0, 2000)', creation({ from: { ...carla, name: 'x'.repeat(2001) } })],
      ['a sender without an address', 'isFrom(new.from)', creation({ from: { name: 'Carla' } })],
      ['a sender with a long address', 'isText(value.address, 0, 320)', creation({ from: { name: 'Carla', address: 'x'.repeat(321) } })],
      ['a soft key that is no hash', 'areHashes(new.soft, 0, 10)', creation({ soft: ['a broken lamp'] })],
      ['a time that is a number', 'new.lastInboundAt is timestamp', creation({ lastInboundAt: 1 })],
      [
        'an extra field',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        creation({ body: 'Dear all' }),
      ],
      [
        'a field left out',
        "new == { 'keys': new['keys'], 'soft': new.soft, 'subject': new.subject, 'from': new.from, 'lastInboundAt': new.lastInboundAt, 'status': 'open', 'snoozedUntil': null, 'assignee': null, 'tags': [], 'claim': null, 'lastOutboundAt': null, 'lastReply': null, 'noteCount': 0, 'mergedInto': null, 'mergedFrom': [], 'rev': 1, 'createdAt': request.time, 'updatedAt': request.time, 'updatedBy': request.auth.uid, 'listedAt': request.time}",
        [set(made.path, withoutTags), told],
      ],
    ],
  },
  {
    of: 'a new conversation of a team that keeps no subjects',
    scene: [update(teamPath(TEAM), { settings: { storeSubjects: false } })],
    twin: creation(nameless),
    faults: [
      ['with its subject', "get(teamPath(team)).data.settings.get('storeSubjects', true)", creation({ from: null })],
      ['with its sender', "get(teamPath(team)).data.settings.get('storeSubjects', true)", creation({ subject: null })],
      ['with a hash of both', "get(teamPath(team)).data.settings.get('storeSubjects', true)", creation({ ...nameless, soft: [hash('s')] })],
    ],
  },
];
