import type { Address, Mailbox, Message } from '../../world/world.ts';
import { changeKey, folderId, instanceKey } from '../ids.ts';
import { folderOf } from './folders.ts';
import type { Names } from './names.ts';
import type { Conversation, ConversationNode, Item, Recipient } from './wire.ts';

/** The organisation's own people are in its directory; everybody else is a one-off address. */
export const recipient = ({ name, address }: Address): Recipient => ({
  Name: name || address,
  EmailAddress: address,
  RoutingType: 'SMTP',
  MailboxType: address.endsWith('@acme.test') ? 'Mailbox' : 'OneOff',
});

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, char => escapes[char] ?? char);

function bodyHtml({ html, text }: Message): string {
  if (html) return html;
  const lines = escapeHtml(text).replace(/\r?\n/g, '<br>\n');
  return `<html><body><div class="BodyFragment"><font size="2"><span class="PlainText">${lines}</span></font></div></body></html>`;
}

const angle = (id: string | undefined) => (id ? `<${id}>` : '');
const iso = (date: number) => new Date(date).toISOString();
const flag = (messages: readonly Message[]) =>
  ({ FlagStatus: messages.some(({ starred }) => starred) ? 'Flagged' : 'NotFlagged' }) as const;

/** The first 255 characters of a mail's text, on one line. */
export const preview = ({ text }: Message): string => text.replace(/\s+/g, ' ').trim().slice(0, 255);

/** A message as lists show it: no body, no Message-ID. */
export function toListItem(names: Names, mailbox: Mailbox, message: Message): Item {
  return {
    __type: 'Message:#Exchange',
    ItemId: { __type: 'ItemId:#Exchange', Id: names.itemIdOf(mailbox, message.uid), ChangeKey: changeKey(message.uid, message.date) },
    ConversationId: { __type: 'ItemId:#Exchange', Id: names.conversationIdOf(mailbox, message.threadUid) },
    ParentFolderId: { __type: 'FolderId:#Exchange', Id: folderId(mailbox.guid, folderOf(message)) },
    ItemClass: 'IPM.Note',
    Subject: message.subject,
    From: { Mailbox: recipient(message.from) },
    ToRecipients: message.to.map(recipient),
    CcRecipients: message.cc.map(recipient),
    DateTimeReceived: iso(message.date),
    HasAttachments: message.attachments.length > 0,
    IsRead: message.read,
    IsDraft: message.labels.has('drafts'),
    Flag: flag([message]),
    Preview: preview(message),
  };
}

/** A message as the reading pane gets it. `threading` adds what only GetItem tells. */
export function toItem(names: Names, mailbox: Mailbox, message: Message, threading = false): Item {
  return {
    ...toListItem(names, mailbox, message),
    Body: { __type: 'BodyContentType:#Exchange', BodyType: 'HTML', Value: bodyHtml(message) },
    InternetMessageId: angle(message.messageId),
    ...(threading && message.inReplyTo.length > 0 && { InReplyTo: message.inReplyTo.map(angle).join(' ') }),
    ...(threading && message.references.length > 0 && { References: message.references.map(angle).join(' ') }),
    Attachments: message.attachments.map(({ name, type, size }, index) => ({
      __type: 'FileAttachment:#Exchange',
      AttachmentId: { Id: `${names.itemIdOf(mailbox, message.uid)}#${index}` },
      Name: name,
      ContentType: type,
      Size: size,
      IsInline: false,
    })),
  };
}

export const toNode = (names: Names, mailbox: Mailbox, message: Message): ConversationNode => ({
  __type: 'ConversationNode:#Exchange',
  InternetMessageId: angle(message.messageId),
  ParentInternetMessageId: angle(message.inReplyTo[0] ?? message.references.at(-1)),
  Items: [toItem(names, mailbox, message)],
});

/** A thread as the list shows it. `here` are its messages in the folder on screen, `view` names that folder or search. */
export function toConversation(
  names: Names,
  mailbox: Mailbox,
  messages: readonly Message[],
  here: readonly Message[],
  view: string,
): Conversation {
  const sorted = here.toSorted((a, b) => b.date - a.date);
  const [last] = sorted;
  if (!last) throw new Error('A conversation is listed without any message');
  const received = messages.filter(message => !message.labels.has('drafts'));
  const id = names.conversationIdOf(mailbox, last.threadUid);
  return {
    __type: 'ConversationType:#Exchange',
    ConversationId: { __type: 'ItemId:#Exchange', Id: id },
    InstanceKey: instanceKey(view, id),
    ConversationTopic: (messages[0] ?? last).subject,
    UniqueSenders: [...new Set(sorted.map(({ from }) => from.name || from.address))],
    UniqueRecipients: [...new Set(sorted.flatMap(({ to, cc }) => [...to, ...cc]).map(({ name, address }) => name || address))],
    LastSender: { Mailbox: recipient(last.from) },
    LastDeliveryTime: iso(last.date),
    MessageCount: messages.length,
    UnreadCount: here.filter(({ read }) => !read).length,
    HasAttachments: here.some(({ attachments }) => attachments.length > 0),
    AttachmentNames: last.attachments.map(({ name }) => name),
    ...flag(messages),
    HasDraft: messages.some(({ labels }) => labels.has('drafts')),
    LastAction: received.at(-1)?.labels.has('sent') && received.length > 1 ? 'Replied' : null,
    Preview: preview(last),
    ItemIds: sorted.map(({ uid }) => ({ __type: 'ItemId:#Exchange', Id: names.itemIdOf(mailbox, uid) })),
  };
}
