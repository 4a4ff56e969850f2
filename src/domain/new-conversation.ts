import type { Conversation } from './conversation.ts';

/** What is known of a thread when the team first sees it. `id` and `keys` are hashes, `lastInboundAt` the date of its newest mail. */
export type FirstSight = Pick<Conversation, 'id' | 'inbox' | 'keys' | 'soft' | 'subject' | 'from' | 'lastInboundAt'>;

/** The same without a word of the mail, for a team that wants none in its database. */
export const withoutMail = <Seen extends FirstSight>(seen: Seen): Seen => ({ ...seen, subject: null, from: null, soft: [] });

/** A conversation nobody has touched. Revision 1 is its creation; `at` is an estimate, the server's time is what is stored. */
export const newConversation = (seen: FirstSight, by: string, at: number): Conversation => ({
  ...seen,
  status: 'open',
  snoozedUntil: null,
  assignee: null,
  tags: [],
  claim: null,
  lastOutboundAt: null,
  lastReply: null,
  noteCount: 0,
  rev: 1,
  createdAt: at,
  updatedAt: at,
  updatedBy: by,
  listedAt: at,
  mergedInto: null,
  mergedFrom: [],
});
