import { expect, test } from 'vitest';
import { type Member, mayManage, mayNote, mayReply } from '#domain/team.ts';

const member = (role: Member['role'], access: Member['inboxes'][string] | null, status: Member['status'] = 'active'): Member => ({
  uid: 'u',
  email: 'u@acme.test',
  name: 'U',
  role,
  status,
  inboxes: access ? { support: access } : {},
});

test.each<[string, Member, manage: boolean, reply: boolean, note: boolean]>([
  ['owner with full access', member('owner', 'full'), true, true, true],
  ['owner with read access', member('owner', 'read'), true, true, true],
  ['owner without the inbox', member('owner', null), false, false, false],
  ['admin with send as', member('admin', 'sendAs'), true, true, true],
  ['member with full access', member('member', 'full'), true, true, true],
  ['member with send as', member('member', 'sendAs'), false, true, true],
  ['member with send on behalf', member('member', 'sendOnBehalf'), false, true, true],
  ['member with read access', member('member', 'read'), false, false, true],
  ['member without the inbox', member('member', null), false, false, false],
  ['viewer with full access', member('viewer', 'full'), false, false, false],
  ['disabled owner', member('owner', 'full', 'disabled'), false, false, false],
])('%s', (_, who, manage, reply, note) => {
  expect([mayManage(who, 'support'), mayReply(who, 'support'), mayNote(who, 'support')]).toEqual([manage, reply, note]);
});
