import type { Address, Message, Thread } from '../../world/world.ts';
import type { Account } from './account.ts';
import { hex } from './ids.ts';
import { syncLabels } from './labels.ts';

/** A sparse array as Gmail sends it: what is not named is null. */
export function sparse(length: number, fields: Readonly<Record<number, unknown>>): unknown[] {
  return Array.from({ length }, (_, index) => fields[index] ?? null);
}

export const person = ({ name, address }: Address): unknown[] => (name ? [1, address, name] : [1, address]);
const people = (list: readonly Address[]) => (list.length > 0 ? list.map(person) : null);

export const snippetOf = ({ text }: Message): string => text.replace(/\s+/gu, ' ').trim().slice(0, 200);

export function attachmentsOf({ mailbox }: Account, message: Message): unknown[] | null {
  if (message.attachments.length === 0) return null;
  return message.attachments.map(({ name, type, size }, index) => [
    type,
    name,
    size,
    `0.${index + 1}`,
    '',
    `https://mail.google.com/mail/?ui=2&attid=0.${index + 1}&th=${hex(message.uid)}&view=att&who=${encodeURIComponent(mailbox.address)}`,
    0,
  ]);
}

const angled = (ids: readonly string[]) => ids.map(id => `<${id}>`);

/**
 * A message in the array form of the list, of save and send answers and of the boot page (seen 2022-09): [0] id, [1] from, [2] to, [3] cc, [6] date,
 * [7] subject, [9] snippet, [10] labels, [11] attachments, [13] Message-ID, [14] and [15] the message that it answers, [17] arrival, [55] legacy id.
 * The list does not carry the message's own Message-ID. `sent` is the id of what was just sent: it carries `^pfg` once more.
 */
export function messageArray(account: Account, message: Message, { own, sent }: { own: boolean; sent?: string | null }): unknown[] {
  const { ids, outbox } = account;
  const sending = outbox.isSending(message) || (typeof sent === 'string' && ids.messageId(message) === sent);
  return sparse(56, {
    0: ids.messageId(message),
    1: person(message.from),
    2: people(message.to),
    3: people(message.cc),
    6: message.date,
    7: message.subject,
    9: snippetOf(message),
    10: [...syncLabels(message, sending), ...(outbox.isScheduled(message) ? ['^scheduled'] : [])],
    11: attachmentsOf(account, message),
    13: own ? `<${message.messageId}>` : null,
    14: own && message.inReplyTo.length > 0 ? angled(message.inReplyTo) : null,
    15: message.inReplyTo[0] ? `<${message.inReplyTo[0]}>` : null,
    17: Number(message.uid >> 20n),
    30: message.date,
    43: 0,
    55: hex(message.uid),
  });
}

/** A thread in the same form: [0] subject, [1] snippet, [2] date, [3] id, [4] messages, [16] 0, [19] legacy id, [26] its name in the address bar. */
export function threadArray(account: Account, thread: Thread, options: { own: boolean; id?: string; sent?: string | null }): unknown[] {
  const { ids } = account;
  const [first] = thread.messages;
  const last = thread.messages.at(-1);
  return sparse(27, {
    0: first?.subject ?? '',
    1: last ? snippetOf(last) : '',
    2: last?.date ?? 0,
    3: options.id ?? ids.threadId(thread),
    4: thread.messages.map(message => messageArray(account, message, options)),
    16: 0,
    19: hex(thread.uid),
    26: ids.token(thread.uid),
  });
}
