import { simpleParser } from 'mailparser';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld } from '../lab/world/create-world.ts';
import type { Change, Draft, Mailbox, World } from '../lab/world/world.ts';
import { customerMail } from '../stage/mail.ts';
import { last, only } from './lab-threads.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const SUPPORT = { name: 'Acme Support', address: 'support@acme.test' };
const MARIA = { name: 'Maria Keller', address: 'maria.keller@cafe-keller.example.com' };
const ALICE = { name: 'Alice Adams', address: 'alice@acme.test' };

let world: World;
let changes: Change[];
beforeEach(async () => {
  world = await createWorld({ now: NOW });
  changes = [];
  world.listen(change => changes.push(change));
}, 60_000);

function box(address: string, provider?: Mailbox['provider']): Mailbox {
  const mailbox = world.mailbox(address, provider);
  if (!mailbox) throw new Error(`no ${address}`);
  return mailbox;
}

const MAIL = 'subject:"charged twice"';

function reply(mailbox: Mailbox, extra: Partial<Draft> = {}): Draft {
  const html = '<div>Dear Maria,<br>it is &lt;done&gt;.</div>';
  const replyTo = last(only(mailbox, MAIL)).uid;
  return { from: ALICE, to: [MARIA], cc: [SUPPORT], subject: 'Re: Charged twice for order A-20417', html, replyTo, ...extra };
}

describe('sending', () => {
  test('a reply arrives in all other mailboxes with the right References, in the thread of the original', async () => {
    const alice = box('alice@acme.test');
    const original = last(only(alice, MAIL));
    const sent = await world.send('alice@acme.test', reply(alice));
    expect([...sent.labels]).toEqual(['sent']);
    expect(sent.threadUid).toBe(original.threadUid);
    for (const mailbox of world.mailboxes.filter(({ address }) => !address.startsWith('sales'))) {
      const { messages, uid } = only(mailbox, MAIL);
      expect(messages.map(({ messageId }) => messageId)).toEqual([original.messageId, sent.messageId]);
      expect(messages[1]?.inReplyTo).toEqual([original.messageId]);
      expect(messages[1]?.references).toEqual([original.messageId]);
      expect(messages[1]?.threadUid).toBe(uid);
      expect(changes).toContainEqual({ mailbox: mailbox.address, provider: mailbox.provider, thread: uid, kind: 'arrived' });
    }
    const mail = await simpleParser(sent.raw);
    expect(mail.text?.trim()).toBe('Dear Maria,\nit is <done>.');
    expect(mail.date?.getTime()).toBe(sent.date);
  });

  test('an answer within the second in which its mail came stands after it', async () => {
    for (const subject of ['Quick 1', 'Quick 2', 'Quick 3']) {
      await world.deliver(customerMail(subject, 'Now, please.'));
      const alice = box('alice@acme.test');
      const asked = last(only(alice, `subject:"${subject}"`));
      await world.send('alice@acme.test', reply(alice, { subject: `Re: ${subject}`, replyTo: asked.uid }));
      expect(only(alice, `subject:"${subject}"`).messages.map(({ subject: told }) => told)).toEqual([subject, `Re: ${subject}`]);
    }
  });

  test('an answer to the answer carries the whole chain', async () => {
    const first = await world.send('alice@acme.test', reply(box('alice@acme.test')));
    const ben = box('ben@acme.test');
    const second = await world.send(ben, reply(ben, { from: { name: 'Ben Berger', address: 'ben@acme.test' } }));
    expect(second.references).toEqual([...first.references, first.messageId]);
    expect(only(box('alice@acme.test'), MAIL).messages).toHaveLength(3);
  });

  test('the sender does not get the group copy of his own mail', async () => {
    await world.send('alice@acme.test', reply(box('alice@acme.test')));
    expect(only(box('alice@acme.test'), MAIL).messages.map(({ labels }) => [...labels])).toEqual([['inbox'], ['sent']]);
    expect(changes.filter(({ mailbox }) => mailbox === 'alice@acme.test')).toHaveLength(1);
  });

  test('a mail under the shared address lies in the shared Sent, too', async () => {
    const sent = await world.send('alice@acme.test', reply(box('alice@acme.test'), { from: SUPPORT, cc: [] }));
    for (const provider of ['gmail', 'outlook'] as const) {
      const copy = last(only(box('support@acme.test', provider), MAIL));
      expect([copy.messageId, copy.from.address, copy.labels.has('sent')]).toEqual([sent.messageId, 'support@acme.test', true]);
    }
    expect(only(box('ben@acme.test'), MAIL).messages).toHaveLength(1);
  });

  test('nobody writes under an address that is not his', async () => {
    const draft = { ...reply(box('alice@acme.test')), from: { name: '', address: 'sales@acme.test' } };
    await expect(world.send('alice@acme.test', draft)).rejects.toThrow('may not send as sales@acme.test');
    expect(changes).toEqual([]);
  });
});

describe('drafts', () => {
  test('a draft lies in its thread, is replaced by its next version and keeps its ids', () => {
    const alice = box('alice@acme.test');
    const first = alice.saveDraft(reply(alice));
    const second = alice.saveDraft(reply(alice, { uid: first.uid, html: '<p>Two</p>', subject: 'Re: Charged twice for order A-20417' }));
    expect([second.uid, second.messageId]).toEqual([first.uid, first.messageId]);
    const { messages } = only(alice, MAIL);
    expect(messages.map(({ labels }) => [...labels])).toEqual([['inbox'], ['drafts']]);
    expect(messages[1]?.text).toBe('Two');
    expect(only(box('ben@acme.test'), MAIL).messages).toHaveLength(1);
  });

  test('what is saved is a whole message, also with a long subject in another script', async () => {
    const subject = `返信: ${'とても長い件名'.repeat(40)}`;
    const { raw, messageId } = box('alice@acme.test').saveDraft({ from: ALICE, to: [MARIA], subject, html: '<p>こんにちは</p>' });
    const mail = await simpleParser(raw);
    expect([mail.subject, mail.messageId, mail.text?.trim()]).toEqual([subject, `<${messageId}>`, 'こんにちは']);
    expect(Math.max(...raw.split('\r\n').map(line => line.length))).toBeLessThanOrEqual(998);
  });

  test('a sent draft is a draft no more, and a new mail keeps its thread', async () => {
    const alice = box('alice@acme.test');
    const draft = { from: ALICE, to: [MARIA], subject: 'A new matter', html: '<p>Hello</p>' };
    const { uid, messageId } = alice.saveDraft(draft);
    const sent = await world.send(alice, { ...draft, uid });
    expect([sent.threadUid, sent.messageId]).toEqual([uid, messageId]);
    expect(only(alice, 'subject:"a new matter"').messages.map(({ labels }) => [...labels])).toEqual([['sent']]);
    expect(alice.threads({ folder: 'drafts' }).total).toBe(0);
  });

  test('a webmail may choose the Message-ID itself', async () => {
    const draft = { from: ALICE, to: [SUPPORT], subject: 'Chosen', html: '', messageId: 'chosen@mail.acme.test' };
    expect(box('alice@acme.test').saveDraft(draft).messageId).toBe('chosen@mail.acme.test');
    await world.send('chloe@acme.test', { ...draft, from: { name: '', address: 'chloe@acme.test' } });
    expect(last(only(box('ben@acme.test'), 'subject:chosen')).messageId).toBe('chosen@mail.acme.test');
  });

  test('a discarded draft is gone, and its thread with it when it stood alone', () => {
    const alice = box('alice@acme.test');
    const { uid } = alice.saveDraft({ from: ALICE, to: [], subject: 'Never mind', html: '' });
    alice.discardDraft(uid);
    expect(alice.thread(uid)).toBeNull();
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'removed']);
    alice.discardDraft(last(only(alice, MAIL)).uid);
    expect(only(alice, MAIL).messages).toHaveLength(1);
  });
});

describe('arriving', () => {
  const mail = (lines: string[]) =>
    ['From: Maria Keller <maria.keller@cafe-keller.example.com>', 'To: support@acme.test', ...lines, '', 'Still open.'].join('\r\n');

  test('a mail from outside is delivered once to every mailbox behind the address', async () => {
    const raw = mail([
      'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
      'Message-ID: <one@example.com>',
      'Cc: alice@acme.test, stranger@example.com',
    ]);
    await world.deliver(raw);
    await world.deliver(raw);
    expect(changes.map(({ mailbox, provider }) => `${provider} ${mailbox}`).sort()).toEqual([
      'gmail alice@acme.test',
      'gmail chloe@acme.test',
      'gmail support@acme.test',
      'outlook ben@acme.test',
      'outlook dan@acme.test',
      'outlook support@acme.test',
    ]);
    expect(last(only(box('dan@acme.test'), 'rfc822msgid:one@example.com')).subject).toBe('Grüße');
  });

  test('a mail without Message-ID and Date gets both on the way', async () => {
    await world.deliver(mail(['Subject: Bare']));
    const message = last(only(box('ben@acme.test'), 'subject:bare'));
    expect(message.date).toBeGreaterThanOrEqual(NOW);
    expect((await simpleParser(message.raw)).messageId).toBe(`<${message.messageId}>`);
  });

  test('another subject begins another thread in Gmail, but not in Outlook', async () => {
    const { messageId } = last(only(box('alice@acme.test'), MAIL));
    await world.deliver(mail(['Subject: Something else', 'Message-ID: <two@example.com>', `References: <${messageId}>`]));
    expect(only(box('alice@acme.test'), 'rfc822msgid:two@example.com').messages).toHaveLength(1);
    expect(only(box('ben@acme.test'), 'rfc822msgid:two@example.com').messages).toHaveLength(2);
  });

  test('answers find each other when the mail that they answer never came', async () => {
    const unknown = 'References: <gone@example.com>';
    await world.deliver(mail(['Subject: Re: Xylophones', 'Message-ID: <three@example.com>', unknown]));
    await world.deliver(mail(['Subject: AW: Xylophones', 'Message-ID: <four@example.com>', unknown]));
    expect(only(box('alice@acme.test'), 'subject:xylophones').messages).toHaveLength(2);
  });
});

test('reading, starring and labelling is told and stays in one mailbox', () => {
  const alice = box('alice@acme.test');
  const { uid } = last(only(alice, MAIL));
  alice.change(uid, { read: true, starred: true, addLabels: ['Refunds'], removeLabels: ['inbox'] });
  expect(alice.message(uid)).toMatchObject({ read: true, starred: true, labels: new Set(['Refunds', 'starred']) });
  expect(alice.threads({ folder: 'starred' }).threads[0]?.uid).toBe(uid);
  expect(alice.userLabels()).toContain('Refunds');
  expect(last(only(box('chloe@acme.test'), MAIL)).read).toBe(false);
  expect(changes).toEqual([{ mailbox: 'alice@acme.test', provider: 'gmail', thread: uid, kind: 'changed' }]);
});
