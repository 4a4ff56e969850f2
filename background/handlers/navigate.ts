import type { Conversation } from '#domain/conversation.ts';
import { aliasOf } from '#domain/identity.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group, Office } from '../office.ts';
import type { SurfaceState } from '../surfaces.ts';
import type { Desk } from '../team/desk.ts';
import { conversationOf } from '../team/locate.ts';

type Target = { state: SurfaceState; thread: string | null; messageId: string | null };

/** The thread of a conversation in a tab's mailbox, as far as this browser has seen it. */
function threadIn(state: SurfaceState, conversation: Conversation, { threads, conversations }: Desk): Target {
  const prefix = state.mailbox ? aliasOf(state.mailbox.host, state.mailbox.address, '') : '';
  const found = threads
    .within(prefix)
    .flatMap(([alias, known]) => (known.inbox === conversation.inbox ? [{ thread: alias.slice(prefix.length), known }] : []))
    .find(({ known }) => conversationOf(known, conversations.index).id === conversation.id);
  return { state, thread: found?.thread ?? null, messageId: found?.known.root ?? null };
}

/** Any mailbox's word on the Message-ID will do for a search. */
function rootOfConversation(conversation: Conversation, { threads, conversations }: Desk): string | null {
  for (const [, known] of threads.within('')) {
    if (known.inbox === conversation.inbox && known.root && conversationOf(known, conversations.index).id === conversation.id)
      return known.root;
  }
  return null;
}

/** From the popup into the webmail: the tab that knows the thread best shows it. */
export const navigateHandlers: Group<'conversation.open'> = ({ session, states, showTab }: Office) => ({
  async 'conversation.open'({ ref }) {
    const desk = (await session.settled())?.desk;
    const conversation = desk?.conversations.index.living(ref.id);
    if (!desk || !conversation) throw new ProblemError({ code: 'notThere' });
    const targets = states()
      .filter(({ surface, mailbox }) => surface.kind === 'page' && mailbox)
      .map(state => threadIn(state, conversation, desk));
    const target = targets.find(({ thread }) => thread !== null) ?? targets[0];
    if (!target) throw new ProblemError({ code: 'noWebmailOpen' });
    const { state, thread } = target;
    const messageId = target.messageId ?? rootOfConversation(conversation, desk);
    state.surface.tell('navigate', { thread, messageId, subject: conversation.subject });
    if (state.surface.tab) await showTab(state.surface.tab).catch(() => {}); // the tab closed meanwhile
    return null;
  },
});
