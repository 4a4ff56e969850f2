import * as v from 'valibot';
import * as shape from './shapes.ts';
import { accessByInbox, color, email, invitedRole, name } from './workspace-shapes.ts';
import { workspaceAnswers as answer } from './workspace-told.ts';

const message = <const I extends v.GenericSchema, const O extends v.GenericSchema>(input: I, output: O) => ({ input, output });

const secret = v.pipe(v.string(), v.maxLength(4096));
const anyText = v.pipe(v.string(), v.maxLength(20_000));

/** What only the workspace may ask: consent, the account, the project, and the team itself. */
export const workspaceMessages = {
  /** Starts the pushes of `workspace`. */
  'workspace.watch': message(v.undefined(), answer['workspace.watch']),
  /** Before this nothing is read in any webmail. */
  'consent.give': message(v.undefined(), answer['consent.give']),
  /** Signs out, wipes this device and takes everything out of the mail pages. */
  'consent.withdraw': message(v.undefined(), answer['consent.withdraw']),
  /** Makes an account and sends the mail that verifies its address. */
  'account.signUp': message(v.object({ email, password: secret, name }), answer['account.signUp']),
  'account.resend': message(v.undefined(), answer['account.resend']),
  /** Asks whether the address is verified by now. */
  'account.refresh': message(v.undefined(), answer['account.refresh']),
  'account.resetPassword': message(v.object({ email }), answer['account.resetPassword']),
  /** Signs in with Google, or adds Google to the account that is signed in. */
  'account.google': message(v.undefined(), answer['account.google']),
  /** Looks at a pasted config (empty: the one in use) without using it. */
  'project.check': message(v.object({ text: v.pipe(v.string(), v.maxLength(10_000)) }), answer['project.check']),
  /** Ids of what is new are the asker's, so that asking twice makes one. */
  'team.found': message(v.object({ id: shape.id, name, me: name }), answer['team.found']),
  'team.rename': message(v.object({ name }), answer['team.rename']),
  'team.transfer': message(v.object({ to: shape.uid }), answer['team.transfer']),
  /** Keeps a pasted code, and turns to its project when that is another one. */
  'team.takeCode': message(v.object({ code: anyText }), answer['team.takeCode']),
  'team.forgetCode': message(v.undefined(), answer['team.forgetCode']),
  /** Joins by the code that was kept. */
  'team.join': message(v.object({ me: name }), answer['team.join']),
  /** A new inbox when the team has none of this id; whoever makes it may do all in it. */
  'inbox.save': message(
    v.object({ id: shape.id, name, addresses: v.pipe(v.array(email), v.minLength(1), v.maxLength(20)), color }),
    answer['inbox.save'],
  ),
  'invite.create': message(
    v.object({
      id: shape.id,
      email,
      role: invitedRole,
      inboxes: accessByInbox,
      days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(29)),
    }),
    answer['invite.create'],
  ),
  'invite.code': message(v.object({ id: shape.id }), answer['invite.code']),
  'invite.revoke': message(v.object({ id: shape.id }), answer['invite.revoke']),
  'member.change': message(v.object({ uid: shape.uid, role: shape.role, inboxes: accessByInbox }), answer['member.change']),
  /** Disabling also releases what this member has claimed. */
  'member.status': message(v.object({ uid: shape.uid, status: v.picklist(['active', 'disabled']) }), answer['member.status']),
  /** Gives one member's open conversations to another, or to nobody. */
  'member.reassign': message(v.object({ from: shape.uid, to: v.nullable(shape.uid) }), answer['member.reassign']),
} as const;
