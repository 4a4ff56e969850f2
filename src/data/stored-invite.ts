import * as v from 'valibot';
import type { Invite } from '#domain/invitation.ts';
import { time } from './stored-time.ts';

export const storedInvite: v.GenericSchema<unknown, Invite> = v.object({
  id: v.string(),
  email: v.string(),
  role: v.picklist(['admin', 'member', 'viewer']),
  inboxes: v.record(v.string(), v.picklist(['full', 'sendAs', 'sendOnBehalf', 'read'])),
  teamName: v.string(),
  by: v.string(),
  createdAt: time,
  expiresAt: time,
});
