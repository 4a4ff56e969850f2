import type { Conversation, Status } from './conversation.ts';
import type { Event } from './event.ts';

/** What the thread was when a draft began. `mails`: how many its webmail showed, null when it could not say. */
export type DraftBase = Pick<Conversation, 'id' | 'rev' | 'assignee' | 'status' | 'lastReply' | 'lastInboundAt'> & { mails: number | null };

/** What the thread is as somebody is about to send; everything as far as this browser knows. */
export type SendMoment = {
  /** Merges followed. */
  conversation: Conversation;
  /** Who holds the claim and is really there. Whoever holds it oneself need not wait for those who came later. */
  holder: string | null;
  /** Who is replying now, each person once. */
  replying: readonly string[];
  mails: number | null;
  /** The events since the draft began as far as they were read; they say whose a change was. */
  events: readonly Event[];
  /** Why nobody can be sure: the server is out of reach or not reached yet, or has not said who is here. */
  doubt: SendDoubt | null;
};

export type SendDoubt = 'offline' | 'connecting' | 'people';

export type HoldReason =
  | { kind: 'claimed' | 'replying'; by: string }
  | { kind: 'replied'; by: string; at: number }
  | { kind: 'mail' | 'merged' }
  | { kind: 'assigned'; to: string | null }
  | { kind: 'status'; to: Status };

export type HoldKind = HoldReason['kind'];

/** Why a mail went out unchecked; `unknown`: nobody has said yet whose thread it is; `silent`: the background did not answer in time. */
export type NotChecked = SendDoubt | 'unknown' | 'silent';

export const HOLD_KINDS = ['claimed', 'replying', 'replied', 'mail', 'merged', 'assigned', 'status'] as const satisfies readonly HoldKind[];
export const NOT_CHECKED = ['offline', 'connecting', 'people', 'unknown', 'silent'] as const satisfies readonly NotChecked[];

export type SendVerdict =
  | { verdict: 'clear' }
  | { verdict: 'hold'; reasons: readonly HoldReason[] }
  | { verdict: 'unchecked'; why: SendDoubt };

const isMine = (type: Event['type'], { events }: SendMoment, { rev }: DraftBase, me: string) => {
  const latest = events.filter(event => event.type === type && event.rev > rev).sort((a, b) => b.rev - a.rev)[0];
  return latest?.actor === me;
};

/** The newest reply, when it came after the draft began and is one's own or not, as asked. A teammate's is only ever heard with the server's time. */
const repliedSince = ({ conversation }: SendMoment, base: DraftBase, isOwn: boolean, me: string): Conversation['lastReply'] => {
  const { lastReply } = conversation;
  if (!lastReply || (lastReply.uid === me) !== isOwn) return null;
  const isSame = lastReply.uid === base.lastReply?.uid && lastReply.at === base.lastReply.at;
  return isSame ? null : lastReply;
};

/** Mails that no reply of a member explains are the customer's, or of a teammate who has no extension: news in both cases. */
function hasNewMail(now: SendMoment, base: DraftBase, me: string): boolean {
  const { lastInboundAt } = now.conversation;
  if (lastInboundAt !== null && lastInboundAt > (base.lastInboundAt ?? 0) && base.id === now.conversation.id) return true;
  if (now.mails === null || base.mails === null) return false;
  const explained = repliedSince(now, base, true, me) || repliedSince(now, base, false, me) ? 1 : 0;
  return now.mails > base.mails + explained;
}

function reasons(base: DraftBase, now: SendMoment, me: string): HoldReason[] {
  const { conversation, holder, replying } = now;
  const found: HoldReason[] = [];
  if (holder !== null && holder !== me) found.push({ kind: 'claimed', by: holder });
  if (holder !== me) for (const by of replying) if (by !== me && by !== holder) found.push({ kind: 'replying', by });
  const reply = repliedSince(now, base, false, me);
  if (reply) found.push({ kind: 'replied', by: reply.uid, at: reply.at });
  if (hasNewMail(now, base, me)) found.push({ kind: 'mail' });
  if (conversation.id !== base.id) return [...found, { kind: 'merged' }];
  const { assignee, status } = conversation;
  if (assignee !== base.assignee && assignee !== me && !isMine('assign', now, base, me)) found.push({ kind: 'assigned', to: assignee });
  if (status !== base.status && !isMine('status', now, base, me)) found.push({ kind: 'status', to: status });
  return found;
}

/**
 * Whether `me` may send without surprise a draft that began at `base`. One's own changes never hold, on whatever device they were made;
 * what is known holds even while the server is out of reach; and what cannot be known is said to be unchecked.
 */
export function checkSend(base: DraftBase, now: SendMoment, me: string): SendVerdict {
  const found = reasons(base, now, me);
  if (found.length > 0) return { verdict: 'hold', reasons: found };
  return now.doubt === null ? { verdict: 'clear' } : { verdict: 'unchecked', why: now.doubt };
}
