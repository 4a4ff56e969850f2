import { createHash } from 'node:crypto';
import { writeDraft } from './draft.ts';
import type { Parsed } from './parse.ts';
import { createRandom } from './random.ts';
import { readQuery } from './search.ts';
import { createThreading } from './threading.ts';
import type { Change, Draft, Folder, Mailbox, Message, Thread } from './world.ts';

const SYSTEM_LABELS = new Set(['inbox', 'sent', 'drafts', 'starred', 'archive', 'trash', 'spam']);
const THROWN_AWAY = ['trash', 'spam'];

const isThrownAway = ({ labels }: Message) => THROWN_AWAY.some(label => labels.has(label));

/** Like a GUID, and always the same for the same name. */
function guidOf(name: string): string {
  const hex = createHash('sha1').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}

export type PutOptions = { arrival: number; labels: readonly string[]; read?: boolean; starred?: boolean };

/** A mailbox with its inner side, by which the post reaches it. */
export type Store = Mailbox & {
  /** Takes a message in; null when one with its Message-ID is here already. */
  put(parsed: Parsed, options: PutOptions): Message | null;
  /** What the message will be sent with: its thread's ids, and the draft's own Message-ID when it was saved before. */
  headersFor(draft: Draft): Pick<Parsed, 'messageId' | 'inReplyTo' | 'references'>;
  /** Puts the sent message in the place of its draft. */
  putSent(parsed: Parsed, draft: Draft, arrival: number): Message;
};

type Options = {
  owner: { name: string; address: string };
  provider: 'gmail' | 'outlook';
  users: readonly string[];
  clock: () => number;
  emit: (change: Change) => void;
};

/** One mailbox, empty at first. Its ids are its own: `uid >> 20` is the moment of arrival, as in Gmail's ids since 2014. */
export function createMailbox({ owner, provider, users, clock, emit }: Options): Store {
  const random = createRandom(`${provider} ${owner.address}`);
  const threading = createThreading(provider);
  const messages = new Map<bigint, Message>();
  const messageIds = new Set<string>();

  const newUid = (arrival: number) => (BigInt(arrival) << 20n) | BigInt(random.whole(1 << 20));
  const tell = (thread: bigint, kind: Change['kind']) => emit({ mailbox: owner.address, provider, thread, kind });

  function place(parsed: Parsed, uid: bigint, { labels, read = false, starred = false }: PutOptions): Message {
    const threadUid = threading.find(parsed)?.uid ?? uid;
    const message = { ...parsed, uid, threadUid, labels: new Set(labels), read, starred };
    if (starred) message.labels.add('starred');
    messages.set(uid, message);
    messageIds.add(message.messageId);
    threading.add(message);
    return message;
  }

  function put(parsed: Parsed, options: PutOptions): Message | null {
    if (messageIds.has(parsed.messageId)) return null;
    const message = place(parsed, newUid(options.arrival), options);
    tell(message.threadUid, 'arrived');
    return message;
  }

  function takeOut(uid: bigint | undefined): Message | null {
    const message = uid === undefined ? undefined : messages.get(uid);
    if (!message) return null;
    messages.delete(message.uid);
    messageIds.delete(message.messageId);
    threading.remove(message);
    return message;
  }

  function headersFor(draft: Draft) {
    const answered = draft.replyTo === undefined ? undefined : messages.get(draft.replyTo);
    const before = answered?.references.length ? answered.references : (answered?.inReplyTo ?? []);
    const saved = draft.uid === undefined ? undefined : messages.get(draft.uid);
    return {
      messageId: draft.messageId ?? saved?.messageId ?? `${random.word(24)}@mail.${owner.address.split('@')[1]}`,
      inReplyTo: answered ? [answered.messageId] : [],
      references: answered ? [...before, answered.messageId] : [],
    };
  }

  function saveDraft(draft: Draft): Message {
    const now = clock();
    const parsed = writeDraft(draft, headersFor(draft), now);
    const uid = takeOut(draft.uid)?.uid ?? newUid(now);
    const message = place(parsed, uid, { arrival: now, labels: ['drafts'], read: true });
    tell(message.threadUid, 'changed');
    return message;
  }

  function putSent(parsed: Parsed, draft: Draft, arrival: number): Message {
    const old = takeOut(draft.uid);
    const uid = old && (draft.keepUid || old.threadUid === old.uid) ? old.uid : newUid(arrival);
    const message = place(parsed, uid, { arrival, labels: ['sent'], read: true });
    tell(message.threadUid, 'arrived');
    return message;
  }

  function discardDraft(uid: bigint): void {
    const message = messages.get(uid)?.labels.has('drafts') ? takeOut(uid) : null;
    if (message) tell(message.threadUid, threading.get(message.threadUid) ? 'changed' : 'removed');
  }

  function change(uid: bigint, patch: Parameters<Mailbox['change']>[1]): void {
    const message = messages.get(uid);
    if (!message) return;
    for (const label of patch.addLabels ?? []) message.labels.add(label);
    for (const label of patch.removeLabels ?? []) message.labels.delete(label);
    if (patch.starred !== undefined) message.labels[patch.starred ? 'add' : 'delete']('starred');
    message.starred = message.labels.has('starred');
    message.read = patch.read ?? message.read;
    tell(message.threadUid, 'changed');
  }

  function threads({ folder, query = '', offset = 0, limit = 50 }: Parameters<Mailbox['threads']>[0]) {
    const { matches, anywhere } = readQuery(query);
    const inFolder = (message: Message) => folder === undefined || folder === 'all' || message.labels.has(folder);
    const shown = (message: Message) => anywhere || THROWN_AWAY.includes(folder ?? '') || !isThrownAway(message);
    const fits = ({ messages }: Thread) =>
      messages.some(one => inFolder(one) && shown(one)) && messages.some(one => shown(one) && matches(one));
    const found = threading.newestFirst().filter(fits);
    return { threads: found.slice(offset, offset + limit), total: found.length };
  }

  const userLabels = (): Folder[] =>
    [...new Set([...messages.values()].flatMap(({ labels }) => [...labels]))].filter(label => !SYSTEM_LABELS.has(label)).sort();

  return {
    address: owner.address,
    name: owner.name,
    provider,
    users,
    guid: guidOf(`${provider} ${owner.address}`),
    threads,
    thread: (uid: bigint): Thread | null => threading.get(uid),
    message: (uid: bigint): Message | null => messages.get(uid) ?? null,
    change,
    saveDraft,
    discardDraft,
    userLabels,
    put,
    headersFor,
    putSent,
  };
}
