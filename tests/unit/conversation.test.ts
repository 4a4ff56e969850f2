import { expect, test } from 'vitest';
import { ticketNumber } from '#domain/conversation.ts';

test('a ticket number is five speakable digits and depends on the id alone', () => {
  expect(ticketNumber('a-conversation')).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(ticketNumber('a-conversation')).toBe(ticketNumber('a-conversation'));
  expect(ticketNumber('another')).not.toBe(ticketNumber('a-conversation'));
});
