import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { Address, Message } from './world.ts';

/** What a message says of itself, the same in every mailbox. */
export type Parsed = Omit<Message, 'uid' | 'threadUid' | 'labels' | 'read' | 'starred'>;

function addressesOf(field: AddressObject | AddressObject[] | undefined): Address[] {
  const all = [field ?? []].flat().flatMap(({ value }) => value);
  const flat = all.flatMap(one => one.group ?? [one]);
  return flat.filter(one => one.address).map(({ name, address = '' }) => ({ name, address: address.toLowerCase() }));
}

/** Message-IDs in a field, without angle brackets. */
const idsOf = (field: string | readonly string[] | undefined): string[] =>
  [
    ...[field ?? []]
      .flat()
      .join(' ')
      .matchAll(/<([^<>\s]+)>/g),
  ].map(([, id = '']) => id);

/** What stands in the fields `names`, unparsed. */
const fields = ({ headerLines }: ParsedMail, ...names: string[]): string[] =>
  headerLines.filter(({ key }) => names.includes(key)).map(({ line }) => line.slice(line.indexOf(':') + 1).trim());

/** Reads a whole RFC 5322 message. A message without Date is dated 0. */
export async function parse(raw: string): Promise<Parsed> {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  return {
    raw,
    messageId: idsOf(mail.messageId)[0] ?? '',
    inReplyTo: idsOf(mail.inReplyTo),
    references: idsOf(mail.references),
    from: addressesOf(mail.from)[0] ?? { name: '', address: '' },
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    deliveredTo: fields(mail, 'delivered-to', 'x-original-to').map(address => address.replace(/[<>]/g, '').toLowerCase()),
    subject: mail.subject ?? '',
    date: mail.date?.getTime() ?? 0,
    text: mail.text ?? '',
    html: mail.html || '',
    attachments: mail.attachments
      .filter(({ related }) => !related)
      .map(({ filename, contentType, size }) => ({ name: filename ?? 'attachment', type: contentType, size })),
  };
}
