import type { Conversation } from '#domain/conversation.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Session } from '../session.ts';
import { conversationIn } from '../sight.ts';
import type { SurfaceState } from '../surfaces.ts';
import type { Desk } from '../team/desk.ts';

/** The team's conversation of a thread of this surface, and the desk of whoever asks. Throws the problem `notThere`. */
export async function conversationAt(
  session: Session,
  state: SurfaceState,
  thread: string,
): Promise<{ desk: Desk; conversation: Conversation }> {
  const desk = (await session.settled())?.desk;
  const conversation = desk && conversationIn(state, thread, desk);
  if (!desk || !conversation) throw new ProblemError({ code: 'notThere' });
  return { desk, conversation };
}
