import { Timestamp } from 'firebase/firestore';
import { hash } from '../scene.ts';
import { inDays, invite } from '../team-writes.ts';
import type { Suite } from './suite.ts';

const by = (over: object, id = hash('new-invite')) => [invite('ada', over, id)];
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`i${index}`, 'read']));

export const invites: readonly Suite[] = [
  {
    of: 'an invitation by an admin',
    actor: 'admin',
    twin: by({}),
    alsoAllowed: [
      ['of a viewer', by({ role: 'viewer', inboxes: {} })],
      ['for nearly thirty days', by({ expiresAt: inDays(29.9) })],
    ],
    faults: [
      ['of an admin', "data.role in ['member', 'viewer']", by({ role: 'admin' })],
      ['of an owner', "data.role in ['member', 'viewer']", by({ role: 'owner' })],
      ['of an unknown role', "data.role in ['member', 'viewer']", by({ role: 'root' })],
      ['under an id that can be guessed', 'isHash(invite)', by({}, 'nora')],
      ['to no address', 'isText(data.email, 3, 320)', by({ email: '' })],
      ['to something that is no address', "data.email.matches('^[^@,\\\\s]+@[^@,\\\\s]+$')", by({ email: 'nora at acme' })],
      ['to two addresses', "data.email.matches('^[^@,\\\\s]+@[^@,\\\\s]+$')", by({ email: 'nora@acme.test,eve@acme.test' })],
      ['to an address with capitals', 'data.email == data.email.lower', by({ email: 'Nora@acme.test' })],
      ['to a long address', 'isText(data.email, 3, 320)', by({ email: `${'x'.repeat(320)}@acme.test` })],
      ['with an unknown access', 'isAccess(data.inboxes)', by({ inboxes: { support: 'everything' } })],
      ['with too many inboxes', 'isAccess(data.inboxes)', by({ inboxes: many(101) })],
      ['with inboxes as a list', 'isAccess(data.inboxes)', by({ inboxes: ['support'] })],
      [
        'in another’s name',
        "data == { 'email': data.email, 'role': data.role, 'inboxes': data.inboxes, 'teamName': data.teamName, 'by': request.auth.uid, 'createdAt': request.time, 'expiresAt': data.expiresAt}",
        by({ by: 'alice' }),
      ],
      [
        'made at another time',
        "data == { 'email': data.email, 'role': data.role, 'inboxes': data.inboxes, 'teamName': data.teamName, 'by': request.auth.uid, 'createdAt': request.time, 'expiresAt': data.expiresAt}",
        by({ createdAt: Timestamp.fromMillis(0) }),
      ],
      ['that has expired', 'data.expiresAt > request.time', by({ expiresAt: inDays(-1) })],
      ['for more than thirty days', "data.expiresAt <= request.time + duration.value(30, 'd')", by({ expiresAt: inDays(30.1) })],
      ['that expires at a text', 'data.expiresAt > request.time', by({ expiresAt: 'never' })],
      ['of a team without a name', 'isText(data.teamName, 1, 100)', by({ teamName: '' })],
      ['of a team with a long name', 'isText(data.teamName, 1, 100)', by({ teamName: 'x'.repeat(101) })],
      [
        'with an extra field',
        "data == { 'email': data.email, 'role': data.role, 'inboxes': data.inboxes, 'teamName': data.teamName, 'by': request.auth.uid, 'createdAt': request.time, 'expiresAt': data.expiresAt}",
        by({ note: 'Welcome' }),
      ],
    ],
  },
];
