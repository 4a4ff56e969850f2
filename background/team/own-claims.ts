import { isClaimLive } from '#domain/claim.ts';
import type { Conversation } from '#domain/conversation.ts';
import type { Presence } from '#domain/presence.ts';
import type { ConnectionWatch } from './connection.ts';
import type { ConversationIndex } from './conversation-index.ts';
import type { Conversations } from './conversations.ts';
import type { HeardPresence } from './heard-presence.ts';
import type { Traces } from './traces.ts';
import type { Writer } from './writer.ts';

export type OwnClaims = {
  /** The conversations answered on this device, all tabs folded. Claims those that nobody holds, and releases those that are left. */
  want(answered: readonly Conversation[]): void;
  /** Takes up the claims that the worker before this one has left: those that nobody here answers now are released with the next `want`. */
  tidy(): void;
  /** Claims it whoever has; resolves once the server has it, rejects when it was refused. */
  take(conversation: Conversation): Promise<void>;
};

type Heard = Pick<HeardPresence, 'in' | 'isHeard' | 'serverNow'>;
type Known = {
  uid: string;
  writer: Pick<Writer, 'change'>;
  heard: Heard;
  connection: Pick<ConnectionWatch, 'state'>;
  index: Pick<ConversationIndex, 'living'>;
  fetch: Conversations['fetch'];
  mayReply: (inbox: string) => boolean;
  traces: Traces;
  changed: () => void;
};

/** Whether somebody has claimed the reply and is really there. */
export const isHeld = ({ claim }: Conversation, leases: readonly Presence[], { serverNow }: Pick<Heard, 'serverNow'>): boolean =>
  claim !== null && isClaimLive(claim, leases, { now: performance.now(), serverNow: serverNow() });

/**
 * The claims of this person. Each revision is tried once: one that was refused had a faster neighbour, whose revision comes and is judged anew.
 * Nothing is claimed while the server is out of reach, for it would be told when it is no longer true.
 */
export function openOwnClaims({ uid, writer, heard, connection, index, fetch, mayReply, traces, changed }: Known): OwnClaims {
  /** What this device has claimed or tried to, and the revision it was last tried on. */
  const tried = new Map<string, number>();

  const mark = (id: string, rev: number) => {
    tried.set(id, rev);
    traces.claimed(id, true);
  };
  const mightBeHeld = (conversation: Conversation) => {
    if (conversation.claim === null) return false;
    if (!heard.isHeard(conversation)) return true;
    return isHeld(conversation, heard.in([conversation.id, ...conversation.mergedFrom], performance.now()), heard);
  };
  const write = (conversation: Conversation, kind: 'claim' | 'release') => writer.change(conversation, { kind }, crypto.randomUUID()).sent;

  const claim = (conversation: Conversation) => {
    const { id, inbox, rev } = conversation;
    if (conversation.claim?.uid === uid || tried.get(id) === rev || !mayReply(inbox) || mightBeHeld(conversation)) {
      if (!tried.has(id)) mark(id, -1);
      return;
    }
    mark(id, rev);
    write(conversation, 'claim').catch(() => {}); // the next revision says who was faster
  };
  /** Nobody here hears of a conversation that was left, so one that has moved on is asked for, and released with the next `want`. */
  async function releaseLater(conversation: Conversation): Promise<void> {
    const now = await fetch(conversation);
    if (!now || now.rev === conversation.rev || now.claim?.uid !== uid || tried.has(now.id)) return;
    mark(now.id, -1);
    changed();
  }
  const release = (id: string) => {
    tried.delete(id);
    traces.claimed(id, false);
    const conversation = index.living(id);
    if (conversation?.claim?.uid === uid) write(conversation, 'release').catch(() => releaseLater(conversation).catch(() => {})); // it ends with the lease
  };

  return {
    tidy() {
      for (const id of traces.before.claimed) if (!tried.has(id)) tried.set(id, -1);
    },
    take(conversation) {
      mark(conversation.id, conversation.rev);
      return conversation.claim?.uid === uid ? Promise.resolve() : write(conversation, 'claim');
    },
    want(answered) {
      if (connection.state() === 'offline') return;
      const wanted = new Set(answered.map(({ id }) => id));
      for (const id of [...tried.keys()].filter(id => !wanted.has(id))) release(id);
      for (const conversation of answered) claim(conversation);
    },
  };
}
