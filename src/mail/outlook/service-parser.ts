import type { Correspondent } from '#domain/conversation.ts';
import { idsIn } from '#mail/addresses.ts';
import { isRecord, parse } from '#mail/page-facts.ts';
import type { MessageFacts } from '#mail/thread-memory.ts';
import { canonicalId } from './conversation-id.ts';

/** One message as the service told it. `thread` is the canonical conversation id; `facts` is null for drafts and where no Message-ID was told. */
export type ServiceItem = { thread: string | null; item: string | null; facts: MessageFacts | null };

/** What a CreateItem or UpdateItem asks for. `items` are the drafts it changes and the messages it answers; `planned`: it leaves at a set time. */
export type Outgoing = { disposition: string; planned: boolean; items: readonly string[]; threads: readonly string[] };

type Fields = Record<string, unknown>;

const fieldsIn = (value: unknown): Fields => (isRecord(value) ? value : {});
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const idIn = (value: unknown): string | null => textIn(fieldsIn(value).Id) || null;

/** The answers within a reply of the service; each says of itself whether it succeeded. */
const successes = (text: string): Fields[] =>
  listIn(fieldsIn(fieldsIn(fieldsIn(parse(text)).Body).ResponseMessages).Items)
    .map(fieldsIn)
    .filter(answer => answer.ResponseClass === 'Success');

export const succeeded = (text: string): boolean => successes(text).length > 0;

/** Every message in a reply: in conversations (as nodes, which name their parent) and on its own. */
export const itemsIn = (text: string): ServiceItem[] =>
  successes(text).flatMap(answer => {
    const conversation = fieldsIn(answer.Conversation);
    const thread = canonicalId(idIn(conversation.ConversationId));
    const nodes = listIn(conversation.ConversationNodes).map(fieldsIn);
    return [...nodes.flatMap(node => nodeItems(node, thread)), ...listIn(answer.Items).map(item => serviceItem(fieldsIn(item), {}, null))];
  });

/** A message that was deleted or moved away leaves a node without items, which still tells its id. */
function nodeItems(node: Fields, thread: string | null): ServiceItem[] {
  const items = listIn(node.Items).map(fieldsIn);
  return (items.length ? items : [{}]).map(item => serviceItem(item, node, thread));
}

function serviceItem(item: Fields, node: Fields, thread: string | null): ServiceItem {
  return {
    thread: canonicalId(idIn(item.ConversationId)) ?? thread,
    item: idIn(item.ItemId),
    facts: item.IsDraft === true ? null : factsOf(item, node),
  };
}

function factsOf(item: Fields, node: Fields): MessageFacts | null {
  const [messageId] = idsIn(textIn(item.InternetMessageId) || textIn(node.InternetMessageId));
  if (!messageId) return null;
  const date = Date.parse(textIn(item.DateTimeReceived) || textIn(item.DateTimeSent));
  const recipients = ['ToRecipients', 'CcRecipients'].flatMap(name => listIn(item[name])).flatMap(one => person(one) ?? []);
  return {
    messageId,
    inReplyTo: idsIn(textIn(item.InReplyTo) || textIn(node.ParentInternetMessageId)),
    references: idsIn(textIn(item.References)),
    recipients: [...new Set(recipients.map(({ address }) => address))],
    from: person(fieldsIn(item.From).Mailbox),
    subject: textIn(item.Subject),
    date: Number.isNaN(date) ? null : date,
    received: date || null,
  };
}

function person(value: unknown): Correspondent | null {
  const { Name, EmailAddress } = fieldsIn(value);
  const address = textIn(EmailAddress).toLowerCase();
  return address.includes('@') ? { name: textIn(Name), address } : null;
}

/** MAPI's PidTagDeferredSendTime ([MS-OXOMSG] 2.2.3.9). What a person writes cannot look so, for its quotes are escaped in JSON. */
const DEFERRAL = /"PropertyTag":"?(?:0x3fef|16367)\b/i;

/** Reads a CreateItem's or UpdateItem's own text; null for any other request. */
export function outgoingIn(text: string): Outgoing | null {
  const body = fieldsIn(fieldsIn(parse(text)).Body);
  const disposition = textIn(body.MessageDisposition);
  if (!disposition) return null;
  const parts = [...listIn(body.Items), ...listIn(body.ItemChanges)].map(fieldsIn);
  const present = (ids: (string | null)[]) => ids.filter(id => id !== null);
  return {
    disposition,
    planned: DEFERRAL.test(text),
    items: present(parts.flatMap(part => [idIn(part.ItemId), idIn(part.ReferenceItemId)])),
    threads: present(parts.map(part => canonicalId(idIn(part.ConversationId)))),
  };
}
