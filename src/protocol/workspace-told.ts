import * as v from 'valibot';
import { findings, workspaceView } from './workspace-shapes.ts';

const done = v.null();
const code = v.object({ code: v.string() });

/** What the workspace is answered. */
export const workspaceAnswers = {
  'workspace.watch': done,
  'consent.give': done,
  'consent.withdraw': done,
  'account.signUp': done,
  'account.resend': done,
  'account.refresh': done,
  'account.resetPassword': done,
  'account.google': done,
  'project.check': v.object({ findings }),
  'team.found': done,
  'team.rename': done,
  'team.transfer': done,
  'team.takeCode': done,
  'team.forgetCode': done,
  'team.join': done,
  'inbox.save': done,
  'invite.create': code,
  'invite.code': code,
  'invite.revoke': done,
  'member.change': done,
  'member.status': done,
  'member.reassign': v.object({ count: v.number() }),
} as const;

/** What the workspace is told without asking. */
export const workspacePushes = { workspace: v.object({ workspace: workspaceView }) } as const;
