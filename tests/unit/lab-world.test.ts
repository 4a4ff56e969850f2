import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createWorld } from '../lab/world/create-world.ts';
import type { Mailbox, Message, Thread, World } from '../lab/world/world.ts';
import { last, only } from './lab-threads.ts';

const NOW = Date.UTC(2026, 10, 24, 9);

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: NOW });
}, 60_000);

function box(address: string, provider?: Mailbox['provider'], from = world): Mailbox {
  const mailbox = from.mailbox(address, provider);
  if (!mailbox) throw new Error(`no ${address}`);
  return mailbox;
}

const everything = (mailbox: Mailbox): Thread[] => mailbox.threads({ query: 'in:anywhere', limit: 1000 }).threads;
const messagesOf = (mailbox: Mailbox): Message[] => everything(mailbox).flatMap(({ messages }) => messages);

describe('the mail that is there', () => {
  test('there are at least 60 threads of 1 to 12 messages, enough for two pages of a list', () => {
    const threads = everything(box('support@acme.test', 'gmail'));
    expect(threads.length).toBeGreaterThanOrEqual(60);
    const sizes = threads.map(({ messages }) => messages.length);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 12]);
    expect(box('alice@acme.test').threads({ folder: 'inbox' }).total).toBeGreaterThan(50);
  });

  test('it spans from minutes to about two months ago, and nothing comes from the future', () => {
    const dates = messagesOf(box('alice@acme.test')).map(({ date }) => date);
    expect(Math.max(...dates)).toBeLessThanOrEqual(NOW);
    expect(Math.max(...dates)).toBeGreaterThan(NOW - 10 * 60_000);
    expect(Math.min(...dates)).toBeLessThan(NOW - 55 * 86_400_000);
  });

  test('every message is a whole RFC 5322 message that says what its fields say', async () => {
    for (const message of messagesOf(box('ben@acme.test'))) {
      const mail = await simpleParser(message.raw);
      expect(mail.messageId).toBe(`<${message.messageId}>`);
      expect(mail.date?.getTime()).toBe(message.date);
      expect(mail.subject ?? '').toBe(message.subject);
      expect(mail.from?.value[0]?.address).toBe(message.from.address);
    }
  });

  test('attachments, HTML, long and empty subjects, many scripts and bidi controls occur', () => {
    const messages = messagesOf(box('support@acme.test', 'gmail'));
    expect(messages.filter(({ attachments }) => attachments.length).length).toBeGreaterThan(20);
    expect(messages.filter(({ html }) => html.includes('<table')).length).toBeGreaterThan(2);
    const subjects = messages.map(({ subject }) => subject);
    expect(Math.max(...subjects.map(subject => subject.length))).toBeGreaterThan(300);
    expect(subjects).toContain('');
    for (const script of [
      /[\u3040-\u30ff]/,
      /\p{Script=Han}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Hebrew}/u,
      /\p{Emoji_Presentation}/u,
      /\u202e/,
    ])
      expect(subjects.some(subject => script.test(subject))).toBe(true);
  });

  test('markup in subjects is kept as it was written', () => {
    const subjects = messagesOf(box('support@acme.test', 'outlook')).map(({ subject }) => subject);
    expect(subjects).toContain('<script>alert(document.domain)</script>');
    expect(subjects.some(subject => subject.startsWith('<img src=x onerror="'))).toBe(true);
  });

  test.each(['alice', 'ben', 'chloe', 'dan'])('%s has private mail that was never near a shared address', name => {
    const mailbox = box(`${name}@acme.test`);
    const shared = /(?:support|sales)[@.]acme\.test/;
    const isPrivate = ({ messages }: Thread) => messages.every(({ raw }) => !shared.test(raw));
    expect(everything(mailbox).filter(isPrivate).length).toBeGreaterThanOrEqual(6);
  });

  test('a person gets a copy of what a shared address gets, and it says so', () => {
    const { messages } = only(box('alice@acme.test'), 'subject:"charged twice"');
    expect(messages[0]?.deliveredTo).toEqual(['alice@acme.test', 'support@acme.test']);
    expect(messages[0]?.raw).toMatch(/^List-ID: <support\.acme\.test>\r$/m);
    const shared = only(box('support@acme.test', 'gmail'), 'subject:"charged twice"');
    expect(shared.messages[0]?.deliveredTo).toEqual(['support@acme.test']);
  });

  test('the same message has another id in every mailbox, made from its arrival', () => {
    const uids = world.mailboxes
      .filter(({ address }) => !address.startsWith('sales'))
      .map(mailbox => only(mailbox, 'subject:"charged twice"').uid);
    expect(new Set(uids).size).toBe(6);
    for (const uid of uids) expect(Math.abs(Number(uid >> 20n) - (NOW - 4 * 60_000))).toBeLessThan(5000);
  });

  test('the same moment makes the same world', async () => {
    vi.resetModules();
    const again = await import('../lab/world/create-world.ts');
    const other = await again.createWorld({ now: NOW });
    expect(messagesOf(box('dan@acme.test', 'outlook', other))).toEqual(messagesOf(box('dan@acme.test')));
  }, 60_000);

  test('one address may have a mailbox at each provider', () => {
    expect(box('support@acme.test').provider).toBe('gmail');
    expect(box('SUPPORT@acme.test', 'outlook').users).toEqual(['ben@acme.test', 'dan@acme.test']);
    expect(world.mailbox('nobody@acme.test')).toBeNull();
    expect(new Set(world.mailboxes.map(({ guid }) => guid)).size).toBe(7);
  });
});

describe('finding', () => {
  const subjects = (query: string, folder?: string) =>
    box('alice@acme.test')
      .threads({ query, ...(folder && { folder }) })
      .threads.map(({ messages }) => messages[0]?.subject);

  test('by words, people, subject and Message-ID', () => {
    expect(subjects('grinder TWICE card')).toEqual(['Charged twice for order A-20417']);
    expect(subjects('from:maria')).toEqual(['Charged twice for order A-20417']);
    expect(subjects('to:support subject:zip')).toEqual([]);
    expect(subjects('"tooth of a zip"')).toEqual(['Grinder stops after three seconds']);
    const { messages } = only(box('alice@acme.test'), 'subject:"where is my order"');
    expect(subjects(`rfc822msgid:${messages[0]?.messageId}`)).toEqual(['Where is my order A-20388?']);
    expect(subjects(`rfc822msgid:<${messages[0]?.messageId}>`)).toEqual(['Where is my order A-20388?']);
    expect(subjects('rfc822msgid:nothing@example.com')).toEqual([]);
  });

  test('what was thrown away only when asked for', () => {
    expect(subjects('bank details')).toEqual([]);
    expect(subjects('in:anywhere bank details')).toEqual(['You have won']);
    expect(subjects('', 'spam')).toEqual(['You have won']);
  });

  test('in pages, newest first', () => {
    const mailbox = box('alice@acme.test');
    const all = mailbox.threads({ folder: 'inbox', limit: 1000 }).threads.map(({ uid }) => uid);
    const second = mailbox.threads({ folder: 'inbox', offset: 50, limit: 50 });
    expect(second.threads.map(({ uid }) => uid)).toEqual(all.slice(50, 100));
    expect(second.total).toBe(all.length);
    const dates = mailbox.threads({ folder: 'inbox' }).threads.map(thread => last(thread).date);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });
});
