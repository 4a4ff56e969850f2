import type { Conversation } from '#domain/conversation.ts';
import { aliasIn, type SurfaceState } from './surfaces.ts';
import type { Desk } from './team/desk.ts';
import { conversationOf, softMatch, stillHolds } from './team/locate.ts';
import type { KnownThread, TeamThread } from './team/threads.ts';

type Seen = Pick<Desk, 'threads' | 'conversations' | 'roster'>;

/** What this browser knows of a thread of the surface's mailbox, if that still holds. */
export function knownThread(state: SurfaceState, thread: string, { threads, roster }: Seen): KnownThread | null {
  const alias = aliasIn(state, thread);
  const known = alias === null ? null : threads.get(alias);
  return known && stillHolds(known, roster().inboxes) ? known : null;
}

/** The same, when it belongs to an inbox of the team. */
export function teamThread(state: SurfaceState, thread: string, desk: Seen): TeamThread | null {
  const known = knownThread(state, thread, desk);
  return known === null || known.inbox === null ? null : known;
}

/** The conversation of an open thread; null when it is private or nobody has said what it is. */
export function conversationIn(state: SurfaceState, thread: string, desk: Seen): Conversation | null {
  const known = teamThread(state, thread, desk);
  return known && conversationOf(known, desk.conversations.index);
}

/** The conversation of a row, which may also be guessed by its soft names while nothing is known of it. */
export function conversationOfRow(state: SurfaceState, thread: string, soft: readonly string[], desk: Seen): Conversation | null {
  if (knownThread(state, thread, desk)) return conversationIn(state, thread, desk);
  const inboxes = desk.roster().inboxes.map(({ id }) => id);
  return softMatch(soft, inboxes, desk.conversations.index);
}
