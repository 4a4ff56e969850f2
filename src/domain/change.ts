import type { Conversation, Status } from './conversation.ts';
import type { HoldKind, NotChecked } from './send-check.ts';

/** Everything that can happen to a conversation. `id` in a note is made by the client, so that resending is harmless. */
export type Change =
  | { kind: 'assign'; to: string | null }
  | { kind: 'status'; to: Status; until: number | null }
  | { kind: 'note'; id: string; body: string; mentions: readonly string[] }
  /** `keys`: hashes of the answer's own Message-ID, by which what comes back to it is recognised. */
  | { kind: 'replied'; keys?: readonly string[] | undefined }
  /** A mail was sent although it was held, for these reasons. */
  | { kind: 'override'; reasons: readonly HoldKind[] }
  /** A mail was sent although nobody could say whether it should be held. */
  | { kind: 'unchecked'; why: NotChecked }
  /** One's own newest reply, told by the event `undoes`, was taken back before it left; `lastReply` is what was there before it. */
  | { kind: 'undone'; undoes: number; lastReply: Conversation['lastReply'] }
  /** A mail came at this time that is newer than what the team knew of. */
  | { kind: 'arrived'; at: number }
  /** It was answered where nobody told us, such as on a phone; `by` is a member, or the inbox where only its address tells. */
  | { kind: 'answered'; by: string; at: number }
  /** The reply is mine now; over somebody else's claim it is a take-over. */
  | { kind: 'claim' }
  | { kind: 'release' }
  | { kind: 'link'; keys: readonly string[]; soft: readonly string[] }
  | { kind: 'merge'; into: string }
  | { kind: 'absorb'; from: string; keys: readonly string[]; soft: readonly string[] };

export const KEYS_KEPT = 100;

/** How many teammates one note may mention: the rules look up each of them. */
export const MENTIONS_MOST = 6;

/** Joins keys, keeping the root (always the first) and the newest, at most `KEYS_KEPT`. */
export function joinKeys(old: readonly string[], added: readonly string[], kept = KEYS_KEPT): readonly string[] {
  const fresh = added.filter(key => !old.includes(key));
  const all = [...old, ...new Set(fresh)];
  const [root, ...rest] = all;
  return root === undefined || all.length <= kept ? all : [root, ...rest.slice(1 - kept)];
}

/** Changes that no row of a list shows. Whoever has the conversation open hears of them; lists do not, for each of them would cost every list a read. */
const quiet: ReadonlySet<Change['kind']> = new Set(['replied', 'override', 'unchecked', 'undone', 'claim', 'release', 'link']);

export const isListed = ({ kind }: Pick<Change, 'kind'>): boolean => !quiet.has(kind);

/** The whole life of a conversation in one place: no clock, no network, no browser. `at` is an estimate; the server's time is what is stored. */
export function apply(before: Conversation, change: Change, by: string, at: number): Conversation {
  const after = { ...before, rev: before.rev + 1, updatedAt: at, updatedBy: by, listedAt: isListed(change) ? at : before.listedAt };
  switch (change.kind) {
    case 'assign':
      return { ...after, assignee: change.to };
    case 'status':
      return { ...after, status: change.to, snoozedUntil: change.to === 'pending' ? change.until : null };
    case 'note':
      return { ...after, noteCount: before.noteCount + 1 };
    case 'replied':
      return { ...after, lastReply: { uid: by, at }, lastOutboundAt: at, claim: null, keys: joinKeys(before.keys, change.keys ?? []) };
    case 'undone':
      return { ...after, lastReply: change.lastReply, lastOutboundAt: change.lastReply?.at ?? null };
    case 'arrived':
      return { ...after, lastInboundAt: change.at };
    case 'answered':
      return { ...after, lastReply: { uid: change.by, at: change.at }, lastOutboundAt: change.at };
    case 'override':
    case 'unchecked':
      return after;
    case 'claim':
      return { ...after, claim: { uid: by, at } };
    case 'release':
      return { ...after, claim: null };
    case 'link':
      return { ...after, keys: joinKeys(before.keys, change.keys), soft: joinKeys(before.soft, change.soft, 10) };
    case 'merge':
      return { ...after, mergedInto: change.into };
    case 'absorb':
      return {
        ...after,
        keys: joinKeys(before.keys, change.keys),
        soft: joinKeys(before.soft, change.soft, 10),
        mergedFrom: joinKeys(before.mergedFrom, [change.from], 10),
      };
  }
}

export type Rebased = 'again' | 'moot' | 'lost';

/**
 * What to do with a change that was refused because the conversation had moved on.
 * `seen` is what its author looked at, `now` what the team has: apply it again, forget it because it is already so, or tell its author who won.
 */
export function rebase(change: Change, seen: Conversation, now: Conversation): Rebased {
  switch (change.kind) {
    case 'assign':
      return now.assignee === change.to ? 'moot' : now.assignee === seen.assignee ? 'again' : 'lost';
    case 'status':
      return now.status === change.to && now.snoozedUntil === change.until ? 'moot' : now.status === seen.status ? 'again' : 'lost';
    case 'claim':
      return now.claim === null || now.claim.uid === seen.claim?.uid ? 'again' : 'lost';
    case 'release':
      return now.claim !== null && now.claim.uid === seen.claim?.uid ? 'again' : 'moot';
    case 'link':
      return [...change.keys].every(key => now.keys.includes(key)) && [...change.soft].every(key => now.soft.includes(key))
        ? 'moot'
        : 'again';
    case 'merge':
      return now.mergedInto === null ? 'again' : 'moot';
    case 'absorb':
      return now.mergedFrom.includes(change.from) ? 'moot' : 'again';
    case 'undone':
      return now.lastReply?.uid === seen.lastReply?.uid ? 'again' : 'moot';
    case 'arrived':
      return change.at > (now.lastInboundAt ?? 0) ? 'again' : 'moot';
    case 'answered':
      return change.at > (now.lastOutboundAt ?? 0) ? 'again' : 'moot';
    case 'note':
    case 'replied':
    case 'override':
    case 'unchecked':
      return 'again';
  }
}
