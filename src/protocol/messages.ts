import * as v from 'valibot';
import { MENTIONS_MOST } from '#domain/change.ts';
import { keptBase } from './draft-base.ts';
import { heldFor, notChecked } from './send-answer.ts';
import * as shape from './shapes.ts';
import { teamDataInputs } from './team-data.ts';
import { pageAnswers as page, pagePushes, popupAnswers as popup, popupPushes } from './told.ts';
import { words } from './words.ts';
import { workspaceMessages } from './workspace-messages.ts';

const message = <const I extends v.GenericSchema, const O extends v.GenericSchema>(input: I, output: O) => ({ input, output });

/** What a mail page may ask the background. Everything from here is treated as coming from the page. */
export const pageMessages = {
  /** Which mailbox this tab shows. Sent first, and again after a change of account. */
  'page.hello': message(v.object({ host: shape.host, mailbox: shape.address }), page['page.hello']),
  /** The rows on screen, replacing those before. Answers with the threads whose headers are wanted; badges follow as pushes. */
  'rows.watch': message(
    v.object({
      rows: v.pipe(
        v.array(v.object({ thread: shape.thread, subject: v.pipe(v.string(), v.maxLength(20_000)), counterpart: v.nullable(v.string()) })),
        v.maxLength(500),
      ),
    }),
    page['rows.watch'],
  ),
  /** What the host told about a thread. Answers with its conversation, or null when the thread is private. */
  'thread.identify': message(v.object({ thread: shape.thread, facts: shape.facts }), page['thread.identify']),
  /** The thread on screen; the background announces "viewing" while `visible` and pushes the thread's view, with its activity when that is unfolded. Null when none is open. */
  'thread.show': message(v.object({ thread: v.nullable(shape.thread), visible: v.boolean(), activity: v.boolean() }), page['thread.show']),
  /** Sent by a visible tab every 20 s; renews leases. */
  'page.alive': message(v.object({ visible: v.boolean() }), page['page.alive']),
  /** The browser is online again, or the tab is visible after a sleep. */
  'page.woke': message(v.undefined(), page['page.woke']),
  /** A composer answering this thread opened, or went away without sending. */
  'reply.state': message(v.object({ thread: shape.thread, replying: v.boolean() }), page['reply.state']),
  /** The host confirmed that an answer to this thread was sent. `messageId` when the host told it. */
  'reply.sent': message(v.object({ thread: shape.thread, messageId: v.nullable(v.string()) }), page['reply.sent']),
  /** An answer left although it was held for these reasons, or unchecked; asked twice with one id it is logged once. */
  'reply.passed': message(
    v.object({ id: shape.id, thread: shape.thread, reasons: heldFor, why: v.nullable(notChecked) }),
    page['reply.passed'],
  ),
  /** The webmail took the last answer of this person back before it left. */
  'reply.undone': message(v.object({ thread: shape.thread }), page['reply.undone']),
  /** The reply is mine now, whoever claimed it. */
  'reply.take': message(v.object({ thread: shape.thread }), page['reply.take']),
  /** Gives the words of my draft to whoever took this reply over from me. */
  'handover.give': message(v.object({ thread: shape.thread, words }), page['handover.give']),
  /** The words that somebody offers me for my reply to this thread. */
  'handover.read': message(v.object({ thread: shape.thread }), page['handover.read']),
  /** I have put them into my reply, or do not want them: they are deleted. */
  'handover.end': message(v.object({ thread: shape.thread }), page['handover.end']),
  /** A draft to this thread begins. Answers with what the thread is now, for the page to keep; null when it is private or not known yet. */
  'reply.begin': message(v.object({ thread: shape.thread }), page['reply.begin']),
  /** The draft that began so is about to be sent: would that surprise anybody? Answered within 250 ms. */
  'reply.check': message(v.object({ thread: shape.thread, base: v.nullable(keptBase) }), page['reply.check']),
  /** How the webmail's markup is now, `outline` with its structure when something is broken. Answers with what is off here. */
  'health.report': message(
    v.object({ host: shape.host, found: shape.health, missed: shape.abilities, outline: v.pipe(v.string(), v.maxLength(400_000)) }),
    page['health.report'],
  ),
  /** Somebody in no team wants to use an invitation that an opened mail holds: shows it in the workspace, where they decide. */
  'invite.found': message(v.object({ code: v.pipe(v.string(), v.maxLength(7000)) }), page['invite.found']),
  'conversation.assign': message(v.object({ ref: shape.ref, to: v.nullable(shape.uid) }), page['conversation.assign']),
  'conversation.status': message(
    v.object({ ref: shape.ref, to: shape.status, until: v.nullable(v.number()) }),
    page['conversation.status'],
  ),
  'conversation.note': message(
    v.object({ ref: shape.ref, id: shape.id, body: shape.noteBody, mentions: v.pipe(v.array(shape.uid), v.maxLength(MENTIONS_MOST)) }),
    page['conversation.note'],
  ),
  'conversation.dismissProblem': message(v.object({ ref: shape.ref }), page['conversation.dismissProblem']),
} as const;

/** What only our own pages (popup, workspace) may ask. */
export const popupMessages = {
  /** Starts the pushes of `overview`. */
  'overview.watch': message(v.undefined(), popup['overview.watch']),
  /** Starts the pushes of `health`. */
  'health.watch': message(v.undefined(), popup['health.watch']),
  /** Gives the whole team a signed repair. */
  'health.repair': message(v.object({ text: v.pipe(v.string(), v.maxLength(30_000)) }), popup['health.repair']),
  'data.export': message(teamDataInputs['data.export'], popup['data.export']),
  'data.find': message(teamDataInputs['data.find'], popup['data.find']),
  'data.erase': message(teamDataInputs['data.erase'], popup['data.erase']),
  'data.subjects': message(teamDataInputs['data.subjects'], popup['data.subjects']),
  'data.close': message(teamDataInputs['data.close'], popup['data.close']),
  'session.signIn': message(v.object({ email: v.string(), password: v.string() }), popup['session.signIn']),
  /** Signs out and wipes cache, keys and tokens on this device. */
  'session.signOut': message(v.undefined(), popup['session.signOut']),
  /** The web config of a Firebase project, as JSON or as the console's snippet; empty text goes back to the built-in one. */
  'session.configure': message(v.object({ text: v.pipe(v.string(), v.maxLength(10_000)) }), popup['session.configure']),
  /** Opens the conversation in the webmail that is open. */
  'conversation.open': message(v.object({ ref: shape.ref }), popup['conversation.open']),
  ...workspaceMessages,
} as const;

export const pushes = { ...pagePushes, ...popupPushes } as const;

export const messages = { ...pageMessages, ...popupMessages } as const;

export type Name = keyof typeof messages;
export type Input<N extends Name> = v.InferInput<(typeof messages)[N]['input']>;
/** The same as the background reads it, once it is checked. */
export type Asked<N extends Name> = v.InferOutput<(typeof messages)[N]['input']>;
export type Output<N extends Name> = v.InferOutput<(typeof messages)[N]['output']>;
export type PushName = keyof typeof pushes;
export type Push<N extends PushName> = v.InferOutput<(typeof pushes)[N]>;

/** The question as a surface asks it; rejects with a `ProblemError`. */
export type Ask = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;
/** Hears one kind of push until `signal` aborts; a push that came before is told again at once. */
export type Hear = <N extends PushName>(name: N, hear: (push: Push<N>) => void, signal: AbortSignal) => void;
