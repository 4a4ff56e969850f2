import type { Mailbox, Message } from '../../world/world.ts';
import { folderId } from '../ids.ts';
import type { Account, Folder } from './wire.ts';

/** Outlook's own folders in the order of its tree: the world's label, Exchange's name, the name on screen. */
export const WELL_KNOWN = [
  { label: 'inbox', distinguished: 'inbox', name: 'Inbox' },
  { label: 'drafts', distinguished: 'drafts', name: 'Drafts' },
  { label: 'sent', distinguished: 'sentitems', name: 'Sent Items' },
  { label: 'trash', distinguished: 'deleteditems', name: 'Deleted Items' },
  { label: 'spam', distinguished: 'junkemail', name: 'Junk Email' },
  { label: 'archive', distinguished: 'archive', name: 'Archive' },
] as const;

const known = new Set<string>(WELL_KNOWN.map(({ label }) => label));
const everything = { limit: Number.MAX_SAFE_INTEGER };

/** A message lies in one folder: the most telling of its labels. */
export function folderOf(message: Message): string {
  const place = ['drafts', 'trash', 'spam', 'sent', 'inbox'].find(label => message.labels.has(label));
  return place ?? [...message.labels].find(label => !known.has(label) && label !== 'starred') ?? 'archive';
}

/** The threads of a folder with the messages that lie in it, newest first. */
export function threadsIn(mailbox: Mailbox, folder: string) {
  const { threads } = mailbox.threads({ folder, ...everything });
  const withHere = threads.map(thread => ({ thread, here: thread.messages.filter(message => folderOf(message) === folder) }));
  return withHere.filter(({ here }) => here.length > 0).sort((a, b) => newest(b.here) - newest(a.here));
}

const newest = (messages: readonly Message[]) => Math.max(...messages.map(({ date }) => date));

function folder(mailbox: Mailbox, label: string, name: string, distinguished: string | null): Folder {
  const messages = threadsIn(mailbox, label).flatMap(({ here }) => here);
  return {
    __type: 'Folder:#Exchange',
    FolderId: { __type: 'FolderId:#Exchange', Id: folderId(mailbox.guid, label) },
    DistinguishedFolderId: distinguished,
    DisplayName: name,
    TotalCount: messages.length,
    UnreadCount: messages.filter(({ read }) => !read).length,
  };
}

export const foldersOf = (mailbox: Mailbox): Folder[] => [
  ...WELL_KNOWN.map(({ label, name, distinguished }) => folder(mailbox, label, name, distinguished)),
  ...mailbox
    .userLabels()
    .filter(label => !known.has(label))
    .map(label => folder(mailbox, label, label, null)),
];

/** The world's label for a folder id or an Exchange name; null when the mailbox has no such folder. */
export function labelOf(mailbox: Mailbox, id: string): string | null {
  const wellKnown = WELL_KNOWN.find(({ distinguished, label }) => distinguished === id || folderId(mailbox.guid, label) === id);
  return wellKnown?.label ?? mailbox.userLabels().find(label => folderId(mailbox.guid, label) === id) ?? null;
}

export const accountOf = (mailbox: Mailbox, user: string): Account => ({
  Name: mailbox.name,
  EmailAddress: mailbox.address,
  MailboxGuid: mailbox.guid,
  Shared: mailbox.address !== user,
  Folders: foldersOf(mailbox),
});
