import type { GmailVariants } from '../lab/gmail/variants.ts';
import type { Mailbox, Message, Thread } from '../lab/world/world.ts';

/** What the adapter must say of a row. */
export type ExpectedRow = { thread: string; subject: string; counterpart: string | null };

const AUTOMATIC = /^(?:no-?reply|news\w*|notifications?|billing|updates?|info)@/i;
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim() || '(no subject)';

function rowOf(mailbox: Mailbox, thread: Thread, messages: readonly Message[]): ExpectedRow {
  const writers = [...new Set(messages.filter(({ labels }) => !labels.has('drafts')).map(({ from }) => from.address.toLowerCase()))];
  const shown = writers.length > 3 ? [...writers.slice(0, 1), ...writers.slice(-2)] : writers;
  return {
    thread: thread.uid.toString(16),
    subject: oneLine(messages[0]?.subject ?? ''),
    counterpart: shown.findLast(address => address !== mailbox.address.toLowerCase()) ?? null,
  };
}

const isUnread = ({ messages }: Thread) => messages.some(({ read }) => !read);
const isStarred = ({ messages }: Thread) => messages.some(({ starred }) => starred);
const isUpdate = ({ messages }: Thread) => messages.every(({ from }) => AUTOMATIC.test(from.address));

/** The rows of the inbox's first page, in the order in which this form of Gmail shows them. */
export function expectedRows(mailbox: Mailbox, { lists, conversations }: Pick<GmailVariants, 'lists' | 'conversations'>): ExpectedRow[] {
  const { threads } = mailbox.threads({ folder: 'inbox', limit: 50 });
  const order: Record<GmailVariants['lists'], () => Thread[]> = {
    one: () => threads,
    tabs: () => threads.filter(one => !isUpdate(one)),
    'multiple-inboxes': () => [...threads, ...threads.filter(one => isStarred(one) || isUnread(one))],
    priority: () => [...threads.filter(isUnread), ...threads.filter(one => !isUnread(one))],
  };
  return order[lists]().flatMap(thread =>
    conversations === 'off'
      ? [...thread.messages].reverse().map(message => rowOf(mailbox, thread, [message]))
      : [rowOf(mailbox, thread, thread.messages)],
  );
}
