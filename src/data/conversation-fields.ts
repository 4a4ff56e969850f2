import { type Change, isListed } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import { stamp } from './stored-time.ts';

type Name = keyof Conversation;

/** The fields that each change may touch, besides the bookkeeping. The security rules hold the same table. */
export const touched: Readonly<Record<Change['kind'], readonly Name[]>> = {
  assign: ['assignee'],
  status: ['status', 'snoozedUntil'],
  note: ['noteCount'],
  replied: ['lastReply', 'lastOutboundAt', 'claim', 'keys'],
  override: [],
  unchecked: [],
  undone: ['lastReply', 'lastOutboundAt'],
  arrived: ['lastInboundAt'],
  answered: ['lastReply', 'lastOutboundAt'],
  claim: ['claim'],
  release: ['claim'],
  link: ['keys', 'soft'],
  merge: ['mergedInto'],
  absorb: ['keys', 'soft', 'mergedFrom'],
};

/** The fields that every change of a kind writes; lists hear of a conversation when `listedAt` moves. */
export const bookkeeping = (change: Change): readonly Name[] => [
  'rev',
  'updatedAt',
  'updatedBy',
  ...(isListed(change) ? (['listedAt'] as const) : []),
];

const times = new Set(['snoozedUntil', 'lastInboundAt', 'lastOutboundAt', 'createdAt', 'updatedAt', 'listedAt', 'at']);

/** Values as Firestore stores them: times become timestamps, `NOW` the server's own time. */
export function encode(value: unknown, name = ''): unknown {
  if (typeof value === 'number' && times.has(name)) return stamp(value);
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([inner, held]) => [inner, encode(held, inner)]));
}

/** The named fields, ready to be written. */
export const fields = (conversation: Conversation, names: readonly Name[]): Record<string, unknown> =>
  Object.fromEntries(names.map(name => [name, encode(conversation[name], name)]));
