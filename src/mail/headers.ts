import { idsIn, mailboxesIn } from './addresses.ts';
import { decodeWords } from './encoded-words.ts';
import type { MessageFacts } from './thread-memory.ts';

/** The fields of a message's head (RFC 5322 §2.2), names in lower case, folded lines joined. Ends at the first empty line. */
export function fieldsOf(head: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const unfolded =
    head
      .replace(/^\s+/, '')
      .split(/\r?\n\r?\n/, 1)[0]
      ?.replace(/\r?\n[ \t]+/g, ' ') ?? '';
  for (const line of unfolded.split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    fields.set(key, [...(fields.get(key) ?? []), value.trim()]);
  }
  return fields;
}

const ADDRESSED = ['to', 'cc', 'delivered-to', 'x-original-to'];

/** What a message's head says of its place in a conversation; null without a Message-ID. */
export function messageFacts(head: string): MessageFacts | null {
  const fields = fieldsOf(head);
  const all = (name: string) => (fields.get(name) ?? []).join(' ');
  const [messageId] = idsIn(all('message-id'));
  if (!messageId) return null;
  const [from] = mailboxesIn(all('from'));
  const date = Date.parse(all('date'));
  return {
    messageId,
    inReplyTo: idsIn(all('in-reply-to')),
    references: idsIn(all('references')),
    recipients: [
      ...new Set([
        ...ADDRESSED.flatMap(name => mailboxesIn((fields.get(name) ?? []).join(', '))).map(one => one.address),
        ...listsIn(all('list-id')),
      ]),
    ],
    from: from ? { name: decodeWords(from.name), address: from.address } : null,
    subject: decodeWords(all('subject')),
    date: Number.isNaN(date) ? null : date,
  };
}

/** A list's id is its address with a dot for the @ (RFC 2919), as mail groups write it. */
const listsIn = (text: string): string[] => idsIn(text.toLowerCase()).map(id => (id.includes('@') ? id : id.replace('.', '@')));
