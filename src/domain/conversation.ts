export type Status = 'open' | 'pending' | 'closed';

export type Correspondent = { name: string; address: string };

/** What teammates share about one thread. Times are milliseconds since 1970, set by the server. */
export type Conversation = {
  id: string;
  inbox: string;
  /** Hashed Message-IDs and mailbox aliases by which the thread may be recognised. */
  keys: readonly string[];
  /** Hashed subject and counterpart, for rows whose Message-ID is not known yet. */
  soft: readonly string[];
  subject: string | null;
  from: Correspondent | null;
  status: Status;
  snoozedUntil: number | null;
  assignee: string | null;
  tags: readonly string[];
  claim: { uid: string; at: number } | null;
  lastInboundAt: number | null;
  lastOutboundAt: number | null;
  lastReply: { uid: string; at: number } | null;
  noteCount: number;
  rev: number;
  createdAt: number;
  updatedAt: number;
  /** When it last changed in what lists show of it. */
  listedAt: number;
  updatedBy: string;
  mergedInto: string | null;
  /** Conversations that turned out to be this one; their notes and events are shown with ours. */
  mergedFrom: readonly string[];
};

export type Note = {
  id: string;
  author: string;
  body: string;
  mentions: readonly string[];
  createdAt: number;
  editedAt: number | null;
  deletedAt: number | null;
};

/** Enough to find a conversation in the team's data. */
export type ConversationRef = { inbox: string; id: string };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The short number that people say to each other, such as `K7Q2M`: five base-32 digits of the id, so no counter is shared. */
export function ticketNumber(id: string): string {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return Array.from({ length: 5 }, (_, place) => ALPHABET[(hash >>> (place * 5)) & 31]).join('');
}
