import { expect, test } from 'vitest';
import { messageIdsOf, rootOf } from '#domain/identity.ts';
import { type MessageFacts, threadMemory } from '#mail/thread-memory.ts';

const message = (messageId: string, more: Partial<MessageFacts> = {}): MessageFacts => ({
  messageId,
  inReplyTo: [],
  references: [],
  recipients: [],
  from: null,
  subject: '',
  date: null,
  ...more,
});

test('the oldest message speaks for the thread, in whichever order they come', () => {
  const memory = threadMemory();
  memory.learn('t', [message('reply@x', { date: 20, inReplyTo: ['first@x'], recipients: ['b@x'] })]);
  const facts = memory.learn('t', [message('first@x', { date: 10, subject: 'Hello', recipients: ['a@x'] })]);
  expect(facts).toMatchObject({ messageId: 'first@x', subject: 'Hello', date: 10 });
  expect(facts && rootOf(facts)).toBe('first@x');
  expect(facts && messageIdsOf(facts)).toEqual(['first@x', 'reply@x']);
  expect(new Set(facts?.recipients)).toEqual(new Set(['a@x', 'b@x']));
});

test('a message told twice keeps all of both and is news only where it adds something', () => {
  const memory = threadMemory();
  const head = message('first@x', { references: ['root@x'], recipients: ['alice@x', 'support@x'] });
  expect(memory.learn('t', [message('first@x', { date: 10 })])).not.toBeNull();
  expect(memory.learn('t', [head])).toMatchObject({ references: ['root@x'], date: 10 });
  expect(memory.learn('t', [head])).toBeNull();
  expect(memory.recall('t')).toMatchObject({ references: ['root@x'], date: 10, recipients: ['alice@x', 'support@x'] });
});

test('the newest message is the last that the webmail itself dates, whatever its sender says of the time', () => {
  const memory = threadMemory();
  const from = { name: 'Cara', address: 'cara@x' };
  expect(memory.learn('t', [message('first@x', { from, date: 90 })])).not.toHaveProperty('newest');
  const facts = memory.learn('t', [message('first@x', { received: 10 }), message('second@x', { from, received: 20 })]);
  expect(facts).toMatchObject({ messageId: 'first@x', newest: { messageId: 'second@x', from: 'cara@x', at: 20 } });
  expect(facts).not.toHaveProperty('received');
  expect(memory.learn('t', [message('leaving@x', { from, date: 30, received: null })])).toMatchObject({
    newest: { messageId: 'second@x' },
  });
  expect(memory.learn('t', [message('leaving@x', { received: 31 })])).toMatchObject({ newest: { messageId: 'leaving@x', at: 31 } });
});

test('threads do not mix', () => {
  const memory = threadMemory();
  memory.learn('a', [message('one@x')]);
  expect(memory.recall('b')).toBeNull();
});
