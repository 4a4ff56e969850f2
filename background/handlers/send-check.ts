import type { Conversation } from '#domain/conversation.ts';
import type { NewestMail } from '#domain/newest-mail.ts';
import { checkSend, type DraftBase, type SendMoment, type SendVerdict } from '#domain/send-check.ts';
import type { SendAnswer } from '#domain/view.ts';
import type { Group } from '../office.ts';
import { conversationIn, knownThread } from '../sight.ts';
import type { SurfaceState } from '../surfaces.ts';
import type { Desk } from '../team/desk.ts';
import { isHeld } from '../team/own-claims.ts';
import type { KnownThread } from '../team/threads.ts';
import { holdView } from '../views/hold-view.ts';
import { within } from '../within.ts';

/** Milliseconds for the whole answer: the page waits 300 and then lets the mail go. */
const PATIENCE = 250;
/** Milliseconds for the server's word on whose a change was. */
const SERVER_PATIENCE = 150;

/** Milliseconds for the server to say how the conversation is as a draft begins. */
const BASE_PATIENCE = 1_000;

const baseOf = ({ id, rev, assignee, status, lastReply, lastInboundAt }: Conversation, newest: NewestMail | null): DraftBase => ({
  id,
  rev,
  assignee,
  status,
  lastReply,
  lastInboundAt,
  newest,
});

function momentOf(conversation: Conversation, newest: NewestMail | null, { changes, heard, connection, conversations }: Desk): SendMoment {
  const leases = heard.in([conversation.id, ...conversation.mergedFrom], performance.now());
  const state = connection.state();
  const isKnown = heard.isHeard(conversation) && conversations.attended.isCurrent(conversation);
  return {
    conversation,
    holder: conversation.claim && isHeld(conversation, leases, heard) ? conversation.claim.uid : null,
    replying: [...new Set(leases.filter(lease => lease.state === 'replying').map(({ uid }) => uid))],
    newest,
    events: changes.ownEvents(conversation),
    doubt: state === 'online' ? (isKnown ? null : 'people') : state,
  };
}

const newestIn = (thread: KnownThread): NewestMail | null => (thread.inbox === null ? null : thread.newest);

const isAboutChanges = (verdict: SendVerdict) =>
  verdict.verdict === 'hold' && verdict.reasons.some(({ kind }) => kind === 'assigned' || kind === 'status');

/** What a thread was when a draft began, and whether it is safe to send it. The page keeps the base, so that a worker may die between. */
export const sendCheckHandlers: Group<'reply.begin' | 'reply.check'> = ({ session, stateOf }) => {
  async function check(state: SurfaceState, thread: string, given: DraftBase | null): Promise<SendAnswer> {
    const desk = (await session.settled())?.desk;
    const known = desk && knownThread(state, thread, desk);
    if (!desk || !known) return { verdict: 'unchecked', why: 'unknown' };
    const conversation = conversationIn(state, thread, desk);
    if (!conversation) return { verdict: 'clear' }; // private: nothing of the team's concern
    const newest = newestIn(known);
    const base = given ?? baseOf(conversation, newest);
    const moment = momentOf(conversation, newest, desk);
    const first = checkSend(base, moment, desk.uid);
    const server = isAboutChanges(first) && moment.doubt === null ? await within(SERVER_PATIENCE, desk.read(conversation)) : null;
    const last = server ? checkSend(base, { ...moment, events: server.events }, desk.uid) : first;
    return holdView(last, desk);
  }

  return {
    async 'reply.begin'({ thread }, from) {
      const state = stateOf(from);
      const desk = (await session.settled())?.desk;
      const known = desk && knownThread(state, thread, desk);
      const open = desk && conversationIn(state, thread, desk);
      if (open) await within(BASE_PATIENCE, desk.conversations.attended.current(open));
      const conversation = desk && conversationIn(state, thread, desk);
      return known && conversation ? JSON.stringify(baseOf(conversation, newestIn(known))) : null;
    },
    async 'reply.check'({ thread, base }, from) {
      return (await within(PATIENCE, check(stateOf(from), thread, base))) ?? { verdict: 'unchecked', why: 'connecting' };
    },
  };
};
