import { expect, test } from 'vitest';
import { newConversation } from '#domain/new-conversation.ts';
import { checkSend } from '#domain/send-check.ts';
import { ownDeeds } from '../../../background/team/own-deeds.ts';

const before = newConversation(
  { id: 'c', inbox: 'support', keys: ['c'], soft: [], subject: null, from: null, lastInboundAt: null },
  'alice',
  0,
);
const now = { ...before, rev: 3, assignee: 'ben', status: 'closed' as const };
const verdict = (events: ReturnType<ReturnType<typeof ownDeeds>['in']>) =>
  checkSend({ ...before, newest: null }, { conversation: now, holder: null, replying: [], newest: null, events, doubt: null }, 'alice')
    .verdict;

test('what one asked for oneself holds no send, and what became of it otherwise does', () => {
  const deeds = ownDeeds('alice');
  expect(verdict(deeds.in(now))).toBe('hold');
  deeds.remember('c', { kind: 'assign', to: 'ben' });
  deeds.remember('c', { kind: 'status', to: 'closed', until: null });
  expect(verdict(deeds.in(now))).toBe('clear');
  deeds.remember('c', { kind: 'assign', to: 'chloe' });
  expect(verdict(deeds.in(now))).toBe('hold');
});
