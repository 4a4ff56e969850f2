import type { Address, Draft, Message, Thread } from '../../world/world.ts';
import type { Account } from './account.ts';
import { patchOf } from './labels.ts';
import { unreadCounts } from './sync-list.ts';
import { threadArray } from './sync-shapes.ts';

type Written = { id: string; threadName: string; answers: string | null; labels: string[]; due: number; draft: Draft };

const at = (value: unknown, ...path: number[]): unknown =>
  path.reduce<unknown>((inner, index) => (Array.isArray(inner) ? inner[index] : undefined), value);
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter(one => typeof one === 'string') : []);
const string = (value: unknown): string => (typeof value === 'string' ? value : '');

const address = (value: unknown): Address => ({ address: string(at(value, 1)), name: string(at(value, 2)) });
const addresses = (value: unknown): Address[] => (Array.isArray(value) ? value.map(address).filter(one => one.address) : []);

/** A message may stand in three places of a change: a first draft of a new thread, a first reply draft, every later save and the sending. */
function written(threadName: string, change: unknown): Written | null {
  const message = at(change, 2, 0, 4, 0) ?? at(change, 1, 0) ?? at(change, 13, 0);
  const id = at(message, 0);
  if (typeof id !== 'string') return null;
  const parts = at(message, 8, 1);
  const html = Array.isArray(parts) ? parts.map(part => string(at(part, 1))).join('') : '';
  const lists = { to: addresses(at(message, 2)), cc: addresses(at(message, 3)), bcc: addresses(at(message, 4)) };
  const answers = string(at(change, 1, 1)) || string(at(change, 13, 1)) || null;
  const due = at(message, 17);
  return {
    id,
    threadName,
    answers,
    labels: strings(at(message, 10)),
    due: typeof due === 'number' ? due : 0,
    draft: { from: address(at(message, 1)), ...lists, subject: string(at(message, 7)), html },
  };
}

/** Keeps what is written, and sends it later if it says so (`^pfg`, `^scheduled`). */
async function keep(account: Account, { id, threadName, answers, labels, due, draft }: Written, undo: number): Promise<Thread | null> {
  const { mailbox, ids, outbox } = account;
  outbox.cancel(id);
  const before = ids.message(id);
  const answered = answers ? ids.message(answers) : null;
  const full: Draft = {
    ...draft,
    ...(before ? { uid: before.uid, messageId: before.messageId } : {}),
    ...(answered ? { replyTo: answered.uid } : {}),
  };
  const wait = labels.includes('^scheduled') ? Math.max(0, due - Date.now()) : labels.includes('^pfg') ? undo : null;
  // A sent answer gets a number of its own, at once and for good; a new mail keeps its draft's.
  const renumber = wait !== null && before !== null && before.threadUid !== before.uid;
  if (renumber) mailbox.discardDraft(before.uid);
  const { uid: _, ...fresh } = full;
  const saved = mailbox.saveDraft(renumber ? fresh : full);
  ids.assign(id, saved, threadName);
  if (wait !== null) {
    const scheduled = labels.includes('^scheduled') ? due : null;
    outbox.hold(id, threadName, { ...full, uid: saved.uid, messageId: saved.messageId, keepUid: true }, saved, wait, scheduled);
    if (wait === 0) await outbox.release(id);
  }
  const now = ids.message(id);
  return now ? mailbox.thread(now.threadUid) : null;
}

/** Labels put on and taken off: `[added, removed, message ids]`; without ids the whole thread is meant. */
function relabel({ mailbox, ids, outbox }: Account, threadName: string, change: unknown): Thread | null {
  const named = strings(at(change, 2));
  const thread = ids.thread(threadName) ?? null;
  const messages: Message[] =
    named.length > 0 ? named.map(name => ids.message(name)).filter(one => one !== null) : (thread?.messages ?? []);
  const added = strings(at(change, 0));
  for (const message of messages) {
    const id = ids.messageId(message);
    if (added.includes('^k') && message.labels.has('drafts')) {
      outbox.cancel(id);
      mailbox.discardDraft(message.uid);
      ids.forget(id);
    } else {
      mailbox.change(message.uid, patchOf(added, strings(at(change, 1))));
    }
  }
  return ids.thread(threadName);
}

let version = 11_000;

/**
 * `POST /sync/…/i/s` in the array form (seen 2022-09): `[1][0]` is a list of `[number, [thread id, change]]`. `undo` is how long a sent mail may be
 * taken back, in milliseconds. Null when the question has another form.
 */
export async function answerSave(account: Account, question: unknown, undo: number): Promise<unknown[] | null> {
  const updates = at(question, 1, 0);
  if (!Array.isArray(updates)) return null;
  const acknowledged: unknown[] = [];
  const changed: unknown[] = [];
  for (const update of updates) {
    const threadName = string(at(update, 1, 0));
    const change = at(update, 1, 1);
    const mail = written(threadName, change);
    const thread = mail ? await keep(account, mail, undo) : relabel(account, threadName, at(change, 6));
    version += 3;
    acknowledged.push([at(update, 0) ?? 0, 0, null, version]);
    if (!thread) continue;
    const sent = mail?.labels.includes('^pfg') ? mail.id : null;
    const inner = [threadArray(account, thread, { own: true, id: threadName, sent }), version];
    changed.push([[threadName, null, [null, null, null, null, null, null, inner]]]);
  }
  return [[acknowledged], [0, null, null, null, [], changed, 0, version], [unreadCounts(account)], [version]];
}
