import type { ConversationRef } from '#domain/conversation.ts';
import { messageIdsOf, rootOf, softOf, type ThreadFacts } from '#domain/identity.ts';
import type { Group } from '../office.ts';
import { conversationIn, teamThread } from '../sight.ts';
import { aliasIn, type SurfaceState } from '../surfaces.ts';
import { addressesOf, inboxOf } from '../team/belongs.ts';
import type { Desk } from '../team/desk.ts';
import type { KnownThread, TeamThread } from '../team/threads.ts';
import { within } from '../within.ts';

const GREETING_PATIENCE = 5_000;

/** Whose the newest mail is. A first one from the inbox's own address is a form's on a website, which speaks for a customer. */
async function newestOf({ newest, messageId }: ThreadFacts, desk: Desk): Promise<TeamThread['newest']> {
  if (!newest) return null;
  const { members, inboxes } = desk.roster();
  const from = newest.from.toLowerCase();
  const own =
    members.find(({ email }) => email.toLowerCase() === from)?.uid ?? inboxes.find(({ addresses }) => addresses.includes(from))?.id ?? null;
  return {
    key: await desk.hash(newest.messageId),
    at: Math.min(newest.at, desk.heard.serverNow()),
    by: newest.messageId === messageId ? null : own,
  };
}

/** Another tab, or this one before it was loaded anew, may have seen more of the thread. */
const laterOf = (newest: TeamThread['newest'], before: KnownThread | null): TeamThread['newest'] =>
  before !== null && before.inbox !== null && (before.newest?.at ?? 0) > (newest?.at ?? 0) ? before.newest : newest;

/** Reads a thread's headers into what the team may know of it; null when it is private. */
async function understand(alias: string, mailbox: string, facts: ThreadFacts, desk: Desk): Promise<TeamThread | null> {
  const { inboxes } = desk.roster();
  const inbox = inboxOf(mailbox, facts.recipients, inboxes);
  if (!inbox) return null;
  const isTeamMailbox = inbox.addresses.includes(mailbox);
  const ids = await Promise.all(messageIdsOf(facts).map(desk.hash));
  const aliases = isTeamMailbox || ids.length === 0 ? [await desk.hash(alias)] : [];
  const keys = [...ids, ...aliases];
  const [id = ''] = keys;
  const soft = softOf(facts.subject, facts.from?.address ?? null);
  return {
    inbox: inbox.id,
    id,
    keys,
    soft: soft === null ? [] : [await desk.hash(soft)],
    root: rootOf(facts),
    subject: facts.subject,
    from: facts.from,
    date: facts.date,
    newest: await newestOf(facts, desk),
  };
}

/** A thread's identity, and which thread is on screen. */
export const threadHandlers: Group<'thread.identify' | 'thread.show'> = ({ session, stateOf, changed }) => {
  const isShown = (state: SurfaceState, thread: string) => state.shown?.thread === thread;

  async function identify(state: SurfaceState, thread: string, facts: ThreadFacts): Promise<ConversationRef | null> {
    await within(GREETING_PATIENCE, state.greeted);
    const desk = (await session.settled())?.desk;
    const alias = aliasIn(state, thread);
    if (!desk || alias === null) return null;
    const known = await understand(alias, state.mailbox?.address ?? '', facts, desk);
    if (known) known.newest = laterOf(known.newest, desk.threads.get(alias));
    desk.threads.put(alias, known ?? { inbox: null, under: addressesOf(desk.roster().inboxes) });
    changed();
    if (!known) return null;
    await desk.firstSight.see(known, { isAnswer: messageIdsOf(facts).length > 1, isShown: isShown(state, thread) });
    desk.lateMail.see(known);
    if (isShown(state, thread)) desk.firstSight.open(known);
    changed();
    const conversation = conversationIn(state, thread, desk);
    return conversation && { inbox: conversation.inbox, id: conversation.id };
  }

  async function show(state: SurfaceState, thread: string): Promise<void> {
    const desk = (await session.settled())?.desk;
    const known = desk && isShown(state, thread) ? teamThread(state, thread, desk) : null;
    if (desk && known) desk.firstSight.open(known);
    changed();
  }

  return {
    'thread.identify': ({ thread, facts }, from) => identify(stateOf(from), thread, facts),
    'thread.show'({ thread, visible, activity }, from) {
      const state = stateOf(from);
      state.visible = visible;
      state.shown = thread === null ? null : { thread, at: performance.now(), activity };
      state.told.delete('thread');
      changed();
      if (thread !== null) state.settling = Promise.allSettled([state.settling, show(state, thread)]);
      return null;
    },
  };
};
