import * as v from 'valibot';
import { sendAnswer } from './send-answer.ts';
import * as shape from './shapes.ts';
import { teamDataAnswers } from './team-data.ts';
import { words } from './words.ts';
import { workspaceAnswers, workspacePushes } from './workspace-told.ts';

const done = v.null();

/** What mail pages are answered. Apart from the questions, so that a mail page carries only what it hears. */
export const pageAnswers = {
  'page.hello': done,
  'rows.watch': v.object({ wanted: v.array(shape.thread) }),
  'thread.identify': v.nullable(shape.ref),
  'thread.show': done,
  'page.alive': done,
  'page.woke': done,
  'reply.state': done,
  'reply.sent': done,
  'reply.passed': done,
  'reply.undone': done,
  'reply.take': done,
  'handover.give': done,
  'handover.read': words,
  'handover.end': done,
  'reply.begin': v.nullable(v.string()),
  'reply.check': sendAnswer,
  'health.report': v.object({ off: shape.abilities }),
  'invite.found': done,
  'conversation.assign': done,
  'conversation.status': done,
  'conversation.note': done,
  'conversation.dismissProblem': done,
} as const;

/** What only our own pages are answered. */
export const popupAnswers = {
  'overview.watch': done,
  'health.watch': done,
  'health.repair': done,
  ...teamDataAnswers,
  'session.signIn': done,
  'session.signOut': done,
  'session.configure': done,
  'conversation.open': done,
  ...workspaceAnswers,
} as const;

/** What mail pages are told without being asked. */
export const pagePushes = {
  session: v.object({ session: shape.sessionView }),
  rows: v.object({ rows: v.array(v.object({ thread: shape.thread, badge: v.nullable(shape.badgeView) })) }),
  thread: v.object({ thread: shape.thread, view: v.nullable(shape.threadView) }),
  /** The selectors that a repair adds, by webmail and entry; with another serial what is off may differ too. */
  repair: v.object({ serial: v.nullable(v.number()), added: shape.added }),
  /** Please show this thread (its id in your mailbox), or search for the Message-ID or text when the id is not known. */
  navigate: v.object({ thread: v.nullable(shape.thread), messageId: v.nullable(v.string()), subject: v.nullable(v.string()) }),
} as const;

/** What only our own pages are told. */
export const popupPushes = {
  overview: v.object({ overview: shape.overview }),
  health: v.object({ health: shape.healthView }),
  ...workspacePushes,
} as const;
