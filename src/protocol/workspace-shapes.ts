import * as v from 'valibot';
import { CHECKS, type Finding } from '#domain/finding.ts';
import type { Invite } from '#domain/invitation.ts';
import type { WorkspaceView } from '#domain/workspace.ts';
import { access, id, inbox, role, uid } from './shapes.ts';

type Shape<T> = v.GenericSchema<T, T>;

const time = v.number();
export const accessByInbox = v.record(id, access);
export const invitedRole = v.picklist(['admin', 'member', 'viewer']);
export const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
export const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.maxLength(320), v.regex(/^[^@,\s]+@[^@,\s]+$/));
export const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

const invite: Shape<Invite> = v.object({
  id,
  email: v.string(),
  role: invitedRole,
  inboxes: v.record(v.string(), access),
  teamName: v.string(),
  by: uid,
  createdAt: time,
  expiresAt: time,
});

const member = v.object({
  uid,
  email: v.string(),
  name: v.string(),
  role,
  status: v.picklist(['active', 'disabled']),
  inboxes: v.record(v.string(), access),
  open: v.number(),
});

export const workspaceView: Shape<WorkspaceView> = v.object({
  consentAt: v.nullable(time),
  project: v.string(),
  builtIn: v.boolean(),
  mayUseGoogle: v.boolean(),
  account: v.nullable(
    v.object({ uid, email: v.string(), name: v.string(), verified: v.boolean(), ways: v.array(v.picklist(['password', 'google.com'])) }),
  ),
  invitation: v.nullable(v.object({ email: v.string(), teamName: v.string() })),
  team: v.nullable(
    v.object({
      team: v.object({ id, name: v.string(), ownerUid: uid }),
      storesSubjects: v.boolean(),
      members: v.array(member),
      inboxes: v.array(inbox),
      invites: v.array(invite),
    }),
  ),
});

export const findings: Shape<readonly Finding[]> = v.array(
  v.object({
    check: v.picklist(CHECKS),
    state: v.picklist([
      'good',
      'later',
      'unreachable',
      'badKey',
      'notSetUp',
      'off',
      'missing',
      'apiOff',
      'otherProject',
      'open',
      'foreign',
      'newer',
      'building',
      'unknown',
    ]),
  }),
);
