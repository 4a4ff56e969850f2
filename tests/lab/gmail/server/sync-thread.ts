import type { Message, Thread } from '../../world/world.ts';
import type { Account } from './account.ts';
import { hex } from './ids.ts';
import { syncLabels } from './labels.ts';
import { attachmentsOf, person, snippetOf, sparse } from './sync-shapes.ts';

/**
 * A message of thread data (seen 2021-10 as objects, keys one higher): [0] id, [1][0] to, [1][1] cc, [1][3] labels, [1][4] subject, [1][5] body,
 * [1][7] Message-ID, [1][10][16] from, [1][13] attachments, [1][16] date, [1][34] legacy id.
 */
function detailArray(account: Account, message: Message): unknown[] {
  const { ids, outbox } = account;
  const body = withoutScripts(message.html) || `<div dir="ltr" style="white-space:pre-wrap">${escapeHtml(message.text)}</div>`;
  return [
    ids.messageId(message),
    sparse(35, {
      0: message.to.map(person),
      1: message.cc.map(person),
      2: [],
      3: syncLabels(message, outbox.isSending(message)),
      4: message.subject,
      5: [null, [[0, null, [null, body], message.html.length]], 0, null, null, null, 1, 0],
      7: `<${message.messageId}>`,
      8: message.inReplyTo[0] ? `<${message.inReplyTo[0]}>` : null,
      9: snippetOf(message),
      10: sparse(18, { 16: person(message.from), 17: 1 }),
      13: attachmentsOf(account, message),
      16: message.date,
      34: hex(message.uid),
    }),
  ];
}

/** Gmail's server takes scripts and event handlers out before the page sees a mail; the page trusts nothing all the same. */
const withoutScripts = (html: string) =>
  html
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\son\w+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

const escapeHtml = (text: string) => text.replace(/[&<>]/g, one => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? one);

/** A thread of thread data: [0] id, [1][0][1] subject, [1][0][2] snippet, [1][0][15] legacy id, [1][0][26] its name in the address bar, [2] messages. */
function threadData(account: Account, thread: Thread): unknown[] {
  const { ids } = account;
  const last = thread.messages.at(-1);
  const head = sparse(27, {
    0: ids.threadId(thread),
    1: thread.messages[0]?.subject ?? '',
    2: last ? snippetOf(last) : '',
    15: hex(thread.uid),
    26: ids.token(thread.uid),
  });
  return [ids.threadId(thread), [head], thread.messages.map(message => detailArray(account, message))];
}

/** `POST /sync/…/i/fd`: `[[[thread id, 1], …], 2]`, answered with [1] the threads that exist. Null when the question has another form. */
export function answerThreads(account: Account, question: unknown): unknown[] | null {
  const wanted: unknown = Array.isArray(question) ? question[0] : null;
  if (!Array.isArray(wanted)) return null;
  const names = wanted.map(one => (Array.isArray(one) && typeof one[0] === 'string' ? one[0] : ''));
  const threads = names.map(name => account.ids.thread(name)).filter(thread => thread !== null);
  return [null, threads.map(thread => threadData(account, thread))];
}
