import type { Conversation, Status } from './conversation.ts';
import type { Event } from './event.ts';
import { type NewestMail, newsIn } from './newest-mail.ts';

/** What the thread was when a draft began. `newest`: the last mail of it that its webmail had told of, null when none. */
export type DraftBase = Pick<Conversation, 'id' | 'rev' | 'assignee' | 'status' | 'lastReply' | 'lastInboundAt'> & {
  newest: NewestMail | null;
};

/** What the thread is as somebody is about to send; everything as far as this browser knows. */
export type SendMoment = {
  /** Merges followed. */
  conversation: Conversation;
  /** Who holds the claim and is really there. Whoever holds it oneself need not wait for those who came later. */
  holder: string | null;
  /** Who is replying now, each person once. */
  replying: readonly string[];
  newest: NewestMail | null;
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

/** Milliseconds since 1970 of the newest mail that was on screen when the draft began; what the team heard of it only later is no news. */
const seenUntil = ({ newest }: DraftBase) => newest?.at ?? 0;

/** A teammate's newest reply, when it came after the draft began. It is only ever heard with the server's time, or that of its mail. */
function repliedSince({ lastReply }: Conversation, base: DraftBase, me: string): Conversation['lastReply'] {
  if (!lastReply || lastReply.uid === me) return null;
  const isSame = lastReply.uid === base.lastReply?.uid && lastReply.at === base.lastReply.at;
  // One that is older than what was there came back because that was taken back.
  return isSame || lastReply.at <= Math.max(seenUntil(base), base.lastReply?.at ?? 0) ? null : lastReply;
}

/** What the thread itself shows since the draft began, before anybody has told the team. */
function shownSince({ newest, conversation }: SendMoment, base: DraftBase, me: string): ReturnType<typeof newsIn> {
  if (!newest || !base.newest || newest.key === base.newest.key || newest.at <= base.newest.at || newest.by === me) return null;
  return newest.by === null ? { kind: 'arrived', at: newest.at } : newsIn(newest, conversation);
}

const hasComeSince = ({ id, lastInboundAt }: Conversation, base: DraftBase) =>
  id === base.id && lastInboundAt !== null && lastInboundAt > Math.max(base.lastInboundAt ?? 0, seenUntil(base));

function reasons(base: DraftBase, now: SendMoment, me: string): HoldReason[] {
  const { conversation, holder, replying } = now;
  const found: HoldReason[] = [];
  if (holder !== null && holder !== me) found.push({ kind: 'claimed', by: holder });
  if (holder !== me) for (const by of replying) if (by !== me && by !== holder) found.push({ kind: 'replying', by });
  const shown = shownSince(now, base, me);
  const told = repliedSince(conversation, base, me);
  const reply = told ? { by: told.uid, at: told.at } : shown?.kind === 'answered' ? { by: shown.by, at: shown.at } : null;
  if (reply) found.push({ kind: 'replied', ...reply });
  if (shown?.kind === 'arrived' || hasComeSince(conversation, base)) found.push({ kind: 'mail' });
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
