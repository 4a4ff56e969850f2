import { mayReply } from '#domain/team.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group } from '../office.ts';
import { within } from '../within.ts';
import { conversationAt } from './conversation-at.ts';

/** Milliseconds for the server's word; whoever waits longer should know that nothing has happened. */
const PATIENCE = 8_000;

/** The words of a draft, from whom a reply was taken over to whoever took it. */
export const handoverHandlers: Group<'handover.give' | 'handover.read' | 'handover.end'> = ({ session, stateOf }) => ({
  async 'handover.give'({ thread, words }, from) {
    const { desk, conversation } = await conversationAt(session, stateOf(from), thread);
    if (!mayReply(desk.roster().me, conversation.inbox)) throw new ProblemError({ code: 'notAllowed', what: 'claim' });
    const given = desk.connection.state() === 'online' ? await within(PATIENCE, desk.handovers.give(conversation, words)) : null;
    if (given === null) throw new ProblemError({ code: 'unreachable' });
    if (!given) throw new ProblemError({ code: 'refused', what: 'claim' });
    return null;
  },
  async 'handover.read'({ thread }, from) {
    const { desk, conversation } = await conversationAt(session, stateOf(from), thread);
    const offer = desk.handovers.of(conversation);
    if (!offer) throw new ProblemError({ code: 'notThere' });
    return [...offer.words];
  },
  async 'handover.end'({ thread }, from) {
    const { desk, conversation } = await conversationAt(session, stateOf(from), thread);
    await desk.handovers.end(conversation);
    return null;
  },
});
