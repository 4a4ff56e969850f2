import { deleteField, serverTimestamp } from 'firebase/firestore';
import { membersPath } from '#data/paths.ts';
import { hash, TEAM } from '../scene.ts';
import { remove, update } from '../write.ts';
import type { Suite } from './suite.ts';

const change = (uid: string, fields: object) => [update(`${membersPath(TEAM)}/${uid}`, fields)];
const gone = (uid: string) => [remove(`${membersPath(TEAM)}/${uid}`)];
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`i${index}`, 'read']));

export const members: readonly Suite[] = [
  {
    of: 'a member changed by an admin',
    actor: 'admin',
    twin: change('mona', { name: 'Mona', role: 'viewer', status: 'disabled', inboxes: { support: 'sendAs' } }),
    faults: [
      ['her address', "changed().hasOnly(['name', 'role', 'status', 'inboxes'])", change('mona', { email: 'evil@example.com' })],
      ['her uid', "changed().hasOnly(['name', 'role', 'status', 'inboxes'])", change('mona', { uid: 'ada' })],
      ['her joining time', "changed().hasOnly(['name', 'role', 'status', 'inboxes'])", change('mona', { joinedAt: serverTimestamp() })],
      [
        'the invitation by which she joined',
        "changed().hasOnly(['name', 'role', 'status', 'inboxes'])",
        change('mona', { invite: hash('mine') }),
      ],
      ['to an owner', "role != 'owner'", change('mona', { role: 'owner' })],
      ['to an unknown role', "data.role in ['owner', 'admin', 'member', 'viewer']", change('mona', { role: 'root' })],
      ['to an unknown status', "data.status in ['active', 'disabled']", change('mona', { status: 'asleep' })],
      ['with an unknown access', 'isAccess(data.inboxes)', change('mona', { inboxes: { support: 'everything' } })],
      ['with too many inboxes', 'isAccess(data.inboxes)', change('mona', { inboxes: many(101) })],
      ['with inboxes as a list', 'isAccess(data.inboxes)', change('mona', { inboxes: ['support'] })],
      ['without a name', 'isText(data.name, 1, 200)', change('mona', { name: '' })],
      ['with a name that is a number', 'isText(data.name, 1, 200)', change('mona', { name: 7 })],
      ['with a long name', 'isText(data.name, 1, 200)', change('mona', { name: 'x'.repeat(201) })],
      [
        'with an extra field',
        "data.keys().hasOnly(['uid', 'email', 'name', 'role', 'status', 'inboxes', 'joinedAt', 'invite'])",
        change('mona', { admin: true }),
      ],
      ['without a field', 'data.status', change('mona', { status: deleteField() })],
      ['who is an owner', "role != 'owner'", change('alice', { inboxes: {} })],
      ['who is oneself, upwards', "role != 'owner'", change('ada', { role: 'owner' })],
      ['who is oneself, downwards', "changed().hasOnly(['name'])", change('ada', { role: 'member' })],
      ['who is oneself, disabled', "changed().hasOnly(['name'])", change('ada', { status: 'disabled' })],
    ],
  },
  {
    of: 'a member changed by an owner',
    actor: 'owner',
    twin: change('mona', { role: 'owner' }),
    faults: [
      ['who is the founder, another role', "changed().hasOnly(['name'])", change('alice', { role: 'member' })],
      ['who is the founder, disabled', "changed().hasOnly(['name'])", change('alice', { status: 'disabled' })],
    ],
  },
  {
    of: 'the founder changed by a second owner',
    actor: 'owner',
    scene: change('mona', { role: 'owner' }),
    twin: change('mona', { role: 'member' }),
    faults: [['not by himself either', "changed().hasOnly(['name'])", change('alice', { role: 'member' })]],
  },
  {
    of: 'a member changed by a second owner',
    actor: 'admin',
    scene: change('ada', { role: 'owner' }),
    twin: change('mona', { role: 'owner' }),
    faults: [
      ['who is the founder, another role', '!isFounder', change('alice', { role: 'member' })],
      ['who is the founder, disabled', '!isFounder', change('alice', { status: 'disabled' })],
    ],
  },
  {
    of: 'a member removed by a second owner',
    actor: 'admin',
    scene: change('ada', { role: 'owner' }),
    twin: gone('mona'),
    faults: [['who is the founder', '!isFounder', gone('alice')]],
  },
  {
    of: 'oneself',
    actor: 'read',
    twin: change('rita', { name: 'Rita' }),
    faults: [
      ['with access', "me(team).role in ['owner', 'admin']", change('rita', { inboxes: { support: 'full' } })],
      [
        'with access along with the name',
        "me(team).role in ['owner', 'admin']",
        change('rita', { name: 'Rita', inboxes: { support: 'full' } }),
      ],
      ['with another role', "me(team).role in ['owner', 'admin']", change('rita', { role: 'admin' })],
      ['under another’s name', "me(team).role in ['owner', 'admin']", change('mona', { name: 'Rita' })],
      ['without a name', 'isText(data.name, 1, 200)', change('rita', { name: '' })],
    ],
  },
  {
    of: 'a member removed by an admin',
    actor: 'admin',
    scene: change('rita', { role: 'owner' }),
    twin: gone('mona'),
    faults: [
      ['who is an owner', "role != 'owner'", gone('rita')],
      ['who is oneself', 'who != request.auth.uid', gone('ada')],
    ],
  },
  {
    of: 'a member removed by the founder',
    actor: 'owner',
    twin: gone('mona'),
    faults: [['who is the founder', "role != 'owner'", gone('alice')]],
  },
];
