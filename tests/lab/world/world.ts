/** The mail world behind both webmails: one store, several mailboxes, real RFC 5322 messages. */

export type Address = { name: string; address: string };

export type Attachment = { name: string; type: string; size: number };

/** A message as one mailbox holds it. Everything but `uid`, `labels`, `read` and `starred` is read from `raw` by a mail parser. */
export type Message = {
  /** This mailbox's own number for the message (milliseconds of arrival in the upper bits, see gmail.md §7); unlike in any other mailbox. */
  uid: bigint;
  /** `uid` of the first message of the thread in this mailbox; what Gmail's thread id is made from. */
  threadUid: bigint;
  raw: string;
  /** With angle brackets removed. */
  messageId: string;
  inReplyTo: string[];
  references: string[];
  from: Address;
  to: Address[];
  cc: Address[];
  /** Lower-case; from Delivered-To, X-Original-To. */
  deliveredTo: string[];
  subject: string;
  /** Milliseconds since 1970, from Date. */
  date: number;
  text: string;
  html: string;
  attachments: Attachment[];
  labels: Set<string>;
  read: boolean;
  starred: boolean;
};

/** Labels are lower-case: inbox, sent, drafts, starred, archive, trash, spam, and user labels as written. */
export type Folder = string;

export type Thread = { uid: bigint; messages: Message[] };

export interface Mailbox {
  readonly address: string;
  readonly name: string;
  readonly provider: 'gmail' | 'outlook';
  /** People (addresses) who may open it: the owner alone, or the team for a shared mailbox. */
  readonly users: readonly string[];
  /** A GUID that Outlook's ids are made from. */
  readonly guid: string;
  /** Newest last message first. `query` matches words in subject, people and text, and `rfc822msgid:<id>`. */
  threads(options: { folder?: Folder; query?: string; offset?: number; limit?: number }): { threads: Thread[]; total: number };
  thread(uid: bigint): Thread | null;
  message(uid: bigint): Message | null;
  change(uid: bigint, patch: { read?: boolean; starred?: boolean; addLabels?: string[]; removeLabels?: string[] }): void;
  saveDraft(draft: Draft): Message;
  discardDraft(uid: bigint): void;
  userLabels(): string[];
}

export type Draft = {
  /** `uid` of an earlier saved version, replaced by this one. */
  uid?: bigint;
  from: Address;
  to: Address[];
  cc?: Address[];
  bcc?: Address[];
  subject: string;
  html: string;
  /** The message that is answered, in this mailbox. */
  replyTo?: bigint;
  /** The Message-ID (no angle brackets) that saving or sending gives it; a fresh one when absent. Gmail tells it to the page before the mail leaves. */
  messageId?: string;
  /** Sending leaves the saved message its `uid`; by default a sent answer gets a new one. Gmail tells the page the sent mail's number before it leaves. */
  keepUid?: boolean;
};

export type Change = { mailbox: string; provider: Mailbox['provider']; thread: bigint; kind: 'arrived' | 'changed' | 'removed' };

export interface World {
  readonly mailboxes: readonly Mailbox[];
  /** One address may have a mailbox at each provider; without `provider` the Gmail one comes first. */
  mailbox(address: string, provider?: Mailbox['provider']): Mailbox | null;
  /** Composes a real message (Message-ID, In-Reply-To, References, Date), stores it as sent and delivers it to every known recipient. */
  send(mailbox: string | Mailbox, draft: Draft): Promise<Message>;
  /** A mail from outside arrives. `raw` is a whole RFC 5322 message; group addresses are expanded and Delivered-To is added on the way. */
  deliver(raw: string): Promise<void>;
  /** Hears every change until the returned function is called. */
  listen(hear: (change: Change) => void): () => void;
}
