import { Timestamp } from 'firebase/firestore';
import { invitesPath, membersPath } from '#data/paths.ts';
import { hash, inviteFor, TEAM } from '../scene.ts';
import { found, join, NEW_TEAM } from '../team-writes.ts';
import { remove, set, update } from '../write.ts';
import type { Suite } from './suite.ts';

const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const mine = `${invitesPath(TEAM)}/${inviteFor('stranger')}`;
const [team, founder] = found('stranger');
const [used, joined] = join('stranger');

export const arrivals: readonly Suite[] = [
  {
    of: 'founding a team',
    actor: 'stranger',
    twin: found('stranger'),
    faults: [
      ['without its member', 'getAfter(memberPath(team, request.auth.uid))', [team]],
      ['with a member without a team', 'invite', [founder]],
      ['under an id that can be guessed', 'isHash(team)', found('stranger', { id: 'mine' })],
      ['over a team that is there', ['isHash(team)', '!exists(teamPath(team))'], found('stranger', { id: TEAM })],
      [
        'for somebody else',
        [
          "data == { 'name': data.name, 'ownerUid': request.auth.uid, 'identityKey': data.identityKey, 'schema': 1, 'settings': data.settings, 'createdAt': request.time}",
          'getAfter(teamPath(team)).data.ownerUid == who',
        ],
        found('stranger', { team: { ownerUid: 'alice' } }),
      ],
      ['without a name', 'isText(data.name, 1, 100)', found('stranger', { team: { name: '' } })],
      ['with a long name', 'isText(data.name, 1, 100)', found('stranger', { team: { name: 'x'.repeat(101) } })],
      ['with a short key', "data.identityKey.matches('^[A-Za-z0-9_-]{43}$')", found('stranger', { team: { identityKey: 'k'.repeat(42) } })],
      [
        'of another version',
        "data == { 'name': data.name, 'ownerUid': request.auth.uid, 'identityKey': data.identityKey, 'schema': 1, 'settings': data.settings, 'createdAt': request.time}",
        found('stranger', { team: { schema: 2 } }),
      ],
      [
        'at another time',
        "data == { 'name': data.name, 'ownerUid': request.auth.uid, 'identityKey': data.identityKey, 'schema': 1, 'settings': data.settings, 'createdAt': request.time}",
        found('stranger', { team: { createdAt: yesterday } }),
      ],
      ['with settings that are none', 'isSettings(data.settings)', found('stranger', { team: { settings: { open: true } } })],
      [
        'that closes from the start',
        "data == { 'name': data.name, 'ownerUid': request.auth.uid, 'identityKey': data.identityKey, 'schema': 1, 'settings': data.settings, 'createdAt': request.time}",
        found('stranger', { team: { closingAt: yesterday } }),
      ],
      [
        'as somebody disabled',
        "data == { 'uid': request.auth.uid, 'email': request.auth.token.email, 'name': data.name, 'role': 'owner', 'status': 'active', 'inboxes': {}, 'joinedAt': request.time}",
        found('stranger', { member: { status: 'disabled' } }),
      ],
      [
        'under another’s id',
        ['who == request.auth.uid', 'getAfter(memberPath(team, request.auth.uid))', 'newcomer(team)'],
        found('stranger', { who: 'alice' }),
      ],
      [
        'under another’s uid',
        "data == { 'uid': request.auth.uid, 'email': request.auth.token.email, 'name': data.name, 'role': 'owner', 'status': 'active', 'inboxes': {}, 'joinedAt': request.time}",
        found('stranger', { member: { uid: 'alice' } }),
      ],
      [
        'under another’s address',
        "data == { 'uid': request.auth.uid, 'email': request.auth.token.email, 'name': data.name, 'role': 'owner', 'status': 'active', 'inboxes': {}, 'joinedAt': request.time}",
        found('stranger', { member: { email: 'alice@acme.test' } }),
      ],
      [
        'with inboxes that are not there yet',
        "data == { 'uid': request.auth.uid, 'email': request.auth.token.email, 'name': data.name, 'role': 'owner', 'status': 'active', 'inboxes': {}, 'joinedAt': request.time}",
        found('stranger', { member: { inboxes: { support: 'full' } } }),
      ],
      ['as if invited', 'existsAfter(invitePath(data.invite))', found('stranger', { member: { invite: inviteFor('stranger') } })],
      ['without a name of one’s own', 'isText(data.name, 1, 200)', found('stranger', { member: { name: '' } })],
      ['joined at another time', "role != 'owner'", found('stranger', { member: { joinedAt: yesterday } })],
      [
        'with a second member',
        'who == request.auth.uid',
        [...found('stranger'), set(`${membersPath(NEW_TEAM)}/eve`, { ...founder.fields, uid: 'eve' })],
      ],
    ],
  },
  {
    of: 'founding a team together with a member who does not fit',
    actor: 'stranger',
    twin: found('stranger'),
    inAnyOrder: true,
    faults: [
      ['who is an admin', "newcomer(team).role == 'owner'", found('stranger', { member: { role: 'admin' } })],
      ['whose team it will not be', 'getAfter(teamPath(team)).data.ownerUid == who', found('stranger', { team: { ownerUid: 'alice' } })],
    ],
  },
  {
    of: 'joining by one invitation',
    actor: 'stranger',
    twin: join('stranger'),
    inAnyOrder: true,
    faults: [['and using another up', 'newcomer(team).invite == invite', [remove(`${invitesPath(TEAM)}/${inviteFor('eve')}`), joined]]],
  },
  {
    of: 'joining',
    actor: 'stranger',
    twin: join('stranger'),
    faults: [
      ['without using the invitation up', '!existsAfter(invitePath(data.invite))', [joined]],
      ['by using the invitation up only', 'getAfter(memberPath(team, request.auth.uid))', [used]],
      ['by another’s invitation', 'invite.email == request.auth.token.email', join('stranger', { id: inviteFor('eve') })],
      ['by an invitation that is not there', 'invite', join('stranger', { id: hash('none') })],
      [
        'by one and using another up',
        ['!existsAfter(invitePath(data.invite))', 'newcomer(team).invite == invite'],
        [remove(`${invitesPath(TEAM)}/${inviteFor('eve')}`), joined],
      ],
      [
        'by no invitation',
        ['newcomer(team).invite == invite', 'get(invitePath(request.resource.data.invite))'],
        [used, set(joined.path, { ...joined.fields, invite: '' })],
      ],
      [
        'as an admin',
        [
          "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
          "newcomer(team).role == 'owner'",
        ],
        join('stranger', { member: { role: 'admin' } }),
      ],
      [
        'with more inboxes',
        "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
        join('stranger', { member: { inboxes: { support: 'full', sales: 'read' } } }),
      ],
      [
        'with fewer inboxes',
        "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
        join('stranger', { member: { inboxes: {} } }),
      ],
      [
        'as somebody disabled',
        "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
        join('stranger', { member: { status: 'disabled' } }),
      ],
      [
        'under another’s id',
        ['who == request.auth.uid', 'getAfter(memberPath(team, request.auth.uid))', 'newcomer(team)'],
        join('stranger', { who: 'nora' }),
      ],
      [
        'under another’s uid',
        "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
        join('stranger', { member: { uid: 'nora' } }),
      ],
      [
        'under another’s address',
        "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
        join('stranger', { member: { email: 'alice@acme.test' } }),
      ],
      ['without a name', 'isText(data.name, 1, 200)', join('stranger', { member: { name: '' } })],
      [
        'at another time',
        "data == { 'uid': request.auth.uid, 'email': request.auth.token.email, 'name': data.name, 'role': 'owner', 'status': 'active', 'inboxes': {}, 'joinedAt': request.time}",
        join('stranger', { member: { joinedAt: yesterday } }),
      ],
      [
        'with an extra field',
        "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
        join('stranger', { member: { admin: true } }),
      ],
      ['after the invitation has expired', 'invite.expiresAt > request.time', join('stranger'), [update(mine, { expiresAt: yesterday })]],
      [
        'by an invitation to another address',
        'invite.email == request.auth.token.email',
        join('stranger'),
        [update(mine, { email: 'nora@acme.test' })],
      ],
      ['by an invitation that was withdrawn', 'invite', join('stranger'), [remove(mine)]],
      [
        'being a member already',
        ["me(team).role in ['owner', 'admin']", 'newcomer(team)'],
        join('stranger'),
        [set(`${membersPath(TEAM)}/stranger`, { ...joined.fields, joinedAt: yesterday })],
      ],
      [
        'being disabled',
        ["me(team).status == 'active'", 'newcomer(team)'],
        join('stranger'),
        [set(`${membersPath(TEAM)}/stranger`, { ...joined.fields, joinedAt: yesterday, status: 'disabled' })],
      ],
    ],
  },
  {
    of: 'joining with what the invitation gives',
    actor: 'stranger',
    scene: [update(mine, { role: 'admin', inboxes: {} })],
    twin: join('stranger', { member: { role: 'admin', inboxes: {} } }),
    faults: [
      [
        'another role',
        "data == { 'uid': request.auth.uid, 'email': invite.email, 'name': data.name, 'role': invite.role, 'status': 'active', 'inboxes': invite.inboxes, 'joinedAt': request.time, 'invite': data.invite}",
        join('stranger', { member: { inboxes: {} } }),
      ],
    ],
  },
];
