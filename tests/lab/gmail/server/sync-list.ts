import type { Thread } from '../../world/world.ts';
import type { Account } from './account.ts';
import { sparse, threadArray } from './sync-shapes.ts';

const FOLDERS = new Set(['inbox', 'sent', 'drafts', 'starred', 'trash', 'spam']);

/** The mail that a search of Gmail's own kind names: `in:inbox`, `label:x`, `threadid:<dec>`, `rfc822msgid:<id>`, words. */
function find({ mailbox, ids }: Account, search: string, offset: number, limit: number): { threads: Thread[]; total: number } {
  const byId = /^threadid:(\d+)$/.exec(search)?.[1];
  if (byId) {
    const thread = ids.thread(`thread-f:${byId}`);
    return { threads: thread ? [thread] : [], total: thread ? 1 : 0 };
  }
  const folder = /^in:(\S+)$/.exec(search)?.[1] ?? /^label:(.+)$/.exec(search)?.[1];
  if (folder === 'all') return mailbox.threads({ offset, limit });
  if (folder && (FOLDERS.has(folder) || mailbox.userLabels().includes(folder))) return mailbox.threads({ folder, offset, limit });
  return mailbox.threads({ query: search, offset, limit });
}

/** Unread conversations by label, as the navigation shows them. */
export function unreadCounts({ mailbox }: Account): [string, number][] {
  const count = (folder: string) =>
    mailbox.threads({ folder, limit: Number.MAX_SAFE_INTEGER }).threads.filter(({ messages }) => messages.some(one => !one.read)).length;
  const drafts = mailbox.threads({ folder: 'drafts', limit: Number.MAX_SAFE_INTEGER }).total;
  return [
    ['^i', count('inbox')],
    ['^r', drafts],
    ['^s', count('spam')],
    ...mailbox.userLabels().map((name): [string, number] => [`^x_${name}`, count(name)]),
  ];
}

/**
 * `POST /sync/…/i/bv`: `[[kind, limit, null, search, …, [9] offset]]`. Answers [2] the threads, [14][0] their snippets, [14][1] their message ids,
 * [3] the total, [16] unread counts. Null when the question has another form.
 */
export function answerList(account: Account, question: unknown): unknown[] | null {
  const inner: unknown = Array.isArray(question) ? question[0] : null;
  if (!Array.isArray(inner) || typeof inner[3] !== 'string') return null;
  const limit = typeof inner[1] === 'number' ? inner[1] : 50;
  const offset = typeof inner[9] === 'number' ? inner[9] : 0;
  const { threads, total } = find(account, inner[3], offset, limit);
  const arrays = threads.map(thread => threadArray(account, thread, { own: false }));
  return sparse(17, {
    2: arrays.map((thread, index) => [thread, index]),
    3: total,
    14: [arrays.map(thread => thread[1]), threads.map(({ messages }) => messages.map(message => account.ids.messageId(message)))],
    16: unreadCounts(account),
  });
}
