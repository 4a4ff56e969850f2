/** The JSON that the page and `service.svc` exchange: Exchange Web Services in Outlook's JSON form, as far as this lab goes. */

export type Recipient = { Name: string; EmailAddress: string; RoutingType: 'SMTP'; MailboxType: 'Mailbox' | 'OneOff' };
export type ItemId = { __type: 'ItemId:#Exchange'; Id: string; ChangeKey: string };
export type Id<T extends string> = { __type: T; Id: string };
export type Body = { __type: 'BodyContentType:#Exchange'; BodyType: 'HTML'; Value: string };
export type FileAttachment = {
  __type: 'FileAttachment:#Exchange';
  AttachmentId: { Id: string };
  Name: string;
  ContentType: string;
  Size: number;
  IsInline: boolean;
};

export type Item = {
  __type: 'Message:#Exchange';
  ItemId: ItemId;
  ConversationId: Id<'ItemId:#Exchange'>;
  ParentFolderId: Id<'FolderId:#Exchange'>;
  ItemClass: 'IPM.Note';
  InstanceKey?: string;
  Subject: string;
  From: { Mailbox: Recipient };
  ToRecipients: Recipient[];
  CcRecipients: Recipient[];
  DateTimeReceived: string;
  HasAttachments: boolean;
  Attachments?: FileAttachment[];
  IsRead: boolean;
  IsDraft: boolean;
  Flag: { FlagStatus: 'Flagged' | 'NotFlagged' };
  Preview: string;
  Body?: Body;
  InternetMessageId?: string;
  InReplyTo?: string;
  References?: string;
};

export type Conversation = {
  __type: 'ConversationType:#Exchange';
  ConversationId: Id<'ItemId:#Exchange'>;
  InstanceKey: string;
  ConversationTopic: string;
  UniqueSenders: string[];
  UniqueRecipients: string[];
  LastSender: { Mailbox: Recipient };
  LastDeliveryTime: string;
  MessageCount: number;
  UnreadCount: number;
  HasAttachments: boolean;
  AttachmentNames: string[];
  FlagStatus: 'Flagged' | 'NotFlagged';
  HasDraft: boolean;
  LastAction: 'Replied' | 'Forwarded' | null;
  Preview: string;
  ItemIds: Id<'ItemId:#Exchange'>[];
};

export type ConversationNode = {
  __type: 'ConversationNode:#Exchange';
  InternetMessageId: string;
  ParentInternetMessageId: string;
  Items: Item[];
};

export type Folder = {
  __type: 'Folder:#Exchange';
  FolderId: Id<'FolderId:#Exchange'>;
  DistinguishedFolderId: string | null;
  DisplayName: string;
  TotalCount: number;
  UnreadCount: number;
};

export type Account = { Name: string; EmailAddress: string; MailboxGuid: string; Shared: boolean; Folders: Folder[] };

/** What the page learns before it draws anything. */
export type StartupData = { User: { DisplayName: string; EmailAddress: string }; TenantGuid: string; Accounts: Account[] };

/** The longest encoded payload that travels in the `X-OWA-UrlPostData` header instead of the body (characters). */
export const HEADER_PAYLOAD_LIMIT = 2048;
