import type { Conversation, Item } from '../service/wire.ts';

/** One line of the list, whichever view it comes from. */
export type RowData = {
  /** Element id: this view's instance key. */
  instance: string;
  convid: string;
  /** What opens it: a conversation's or an item's id. */
  target: string;
  sender: string;
  senderAddress: string;
  subject: string;
  preview: string;
  date: Date;
  unread: boolean;
  flagged: boolean;
  replied: boolean;
  draft: boolean;
  /** More than one message. */
  several: boolean;
  attachments: readonly string[];
  /** One message of a conversation that is unfolded. */
  child?: true;
};

export const fromConversation = (conversation: Conversation): RowData => ({
  instance: conversation.InstanceKey,
  convid: conversation.ConversationId.Id,
  target: conversation.ConversationId.Id,
  sender: conversation.UniqueSenders.join('; '),
  senderAddress: conversation.LastSender.Mailbox.EmailAddress,
  subject: conversation.ConversationTopic,
  preview: conversation.Preview,
  date: new Date(conversation.LastDeliveryTime),
  unread: conversation.UnreadCount > 0,
  flagged: conversation.FlagStatus === 'Flagged',
  replied: conversation.LastAction === 'Replied',
  draft: conversation.HasDraft,
  several: conversation.MessageCount > 1,
  attachments: conversation.AttachmentNames,
});

export const fromItem = (item: Item): RowData => ({
  instance: item.InstanceKey ?? item.ItemId.Id,
  convid: item.ConversationId.Id,
  target: item.ItemId.Id,
  sender: item.From.Mailbox.Name,
  senderAddress: item.From.Mailbox.EmailAddress,
  subject: item.Subject,
  preview: item.Preview,
  date: new Date(item.DateTimeReceived),
  unread: !item.IsRead,
  flagged: item.Flag.FlagStatus === 'Flagged',
  replied: false,
  draft: item.IsDraft,
  several: false,
  attachments: (item.Attachments ?? []).map(({ Name }) => Name),
});

/** A message of an unfolded conversation: it stands below the conversation's row and has no subject of its own. */
export const childOf = (parent: RowData, item: Item): RowData => ({
  ...fromItem(item),
  instance: `${parent.instance}_${item.ItemId.Id.slice(-8)}`,
  convid: parent.convid,
  target: item.ItemId.Id,
  subject: '',
  child: true,
});
