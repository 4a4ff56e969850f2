import { parse } from '#mail/page-facts.ts';
import type { MessageFacts } from '#mail/thread-memory.ts';
import { fromPermanentId, legacyId } from './thread-id.ts';

/** A message as Gmail's page and server tell each other of it. `key` is `msg-f:…` or `msg-a:…`; system labels start with `^`. */
export type SyncMessage = { key: string; labels: readonly string[]; facts: MessageFacts | null };

/** `id` is the thread's old hexadecimal id, null while Gmail has not given one. */
export type SyncThread = { id: string | null; messages: readonly SyncMessage[] };

/**
 * Threads with their messages, wherever they stand in the answer. Gmail has moved them more than once and wrote objects with numbers
 * for names until 2022-09-09; what has stayed is the order of the fields within a message and within a thread.
 */
export function threadsIn(text: string): SyncThread[] {
  const threads: SyncThread[] = [];
  walk(asLists(parse(text)), list => {
    const thread = changedThread(list) ?? fetchedThread(list);
    if (thread) threads.push(thread);
    return thread !== null;
  });
  return threads;
}

/** Messages that a request changes or sends, and labels that it adds to or takes from whole messages. */
export function changesIn(text: string): SyncMessage[] {
  const messages: SyncMessage[] = [];
  walk(asLists(parse(text)), list => {
    const message = messageIn(list);
    if (message) messages.push(message);
    else messages.push(...relabelled(list));
    return message !== null;
  });
  return messages;
}

type List = readonly unknown[];

const isList = (value: unknown): value is List => Array.isArray(value);
const listIn = (value: unknown): List => (isList(value) ? value : []);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsIn = (value: unknown): string[] => listIn(value).filter(one => typeof one === 'string');

/** Far deeper than anything that was seen; what lies below tells nothing. */
const DEEPEST = 64;

/** Objects with numbers for names become the lists that replaced them: name 1 is place 0. */
function asLists(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return null;
  if (isList(value)) return value.map(one => asLists(one, depth + 1));
  const list: unknown[] = [];
  for (const [name, one] of Object.entries(value)) if (/^[1-9]\d{0,2}$/.test(name)) list[Number(name) - 1] = asLists(one, depth + 1);
  return list;
}

/** Visits every list from the outside in; `visit` says true where it has seen enough. */
function walk(value: unknown, visit: (list: List) => boolean): void {
  if (!isList(value) || visit(value)) return;
  for (const one of value) walk(one, visit);
}

/** `msg-f:…` or `msg-a:…`, without the signs that may stand around it; null for anything else, "bumps" of a message among it. */
const messageKey = (value: unknown): string | null =>
  textIn(value).includes('bump') ? null : (/^#?(msg-[af]:[^|]+)/.exec(textIn(value))?.[1] ?? null);
const isThreadKey = (value: unknown): value is string => /^#?thread-[af]:/.test(textIn(value));

/** As in answers to changes and in the page that boots: key at 3, messages at 4, old id at 19. */
function changedThread(list: List): SyncThread | null {
  if (!isThreadKey(list[3]) || !isList(list[4])) return null;
  const messages = list[4].flatMap(one => messageIn(listIn(one)) ?? []);
  return { id: legacyId(textIn(list[19])) ?? fromPermanentId(list[3]), messages };
}

/** As in thread data: key at 0, messages at 2, each with its key at 0 and its details at 1, where labels stand at 3, the Message-ID at 7, the sender at 10 and 16, the time at 16 (2021). */
function fetchedThread(list: List): SyncThread | null {
  if (!isThreadKey(list[0]) || !isList(list[2])) return null;
  const messages = list[2].flatMap(one => {
    const details = listIn(listIn(one)[1]);
    const key = messageKey(listIn(one)[0]);
    const labels = textsIn(details[3]).filter(label => label.startsWith('^'));
    const [from] = peopleIn([listIn(details[10])[16]]);
    const facts = factsFrom(textIn(details[7]), { from: from ?? null, received: leftAt(details[16], labels) });
    return key && facts ? [{ key, labels, facts }] : [];
  });
  return messages.length ? { id: fromPermanentId(list[0]), messages } : null;
}

/** Sender at 1, recipients at 2 to 4, time at 6, subject at 7, labels at 10, Message-ID at 13, the answered one at 15. */
function messageIn(list: List): SyncMessage | null {
  const key = messageKey(list[0]);
  if (!key || !isList(list[10])) return null;
  const [from] = peopleIn([list[1]]);
  const labels = textsIn(list[10]);
  const facts = factsFrom(textIn(list[13]), {
    inReplyTo: unbracket(textIn(list[15])),
    recipients: [2, 3, 4].flatMap(place => peopleIn(list[place])).map(({ address }) => address),
    from: from ?? null,
    subject: textIn(list[7]),
    date: timeIn(list[6]),
    received: leftAt(list[6], labels),
  });
  return { key, labels, facts };
}

const timeIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** What is on its way out (`^pfg`), planned or a draft may still be taken back. */
const leftAt = (time: unknown, labels: readonly string[]) =>
  labels.some(label => /^\^(?:r|pfg|scheduled)$/.test(label)) ? null : timeIn(time);

/** `[labels added], [labels taken], [messages]`. */
function relabelled([added, taken, keys]: List): SyncMessage[] {
  if (!isList(added) || !isList(taken)) return [];
  const labels = [...textsIn(added), ...textsIn(taken).map(label => `-${label}`)];
  return textsIn(keys).flatMap(one => {
    const key = messageKey(one);
    return key ? [{ key, labels, facts: null }] : [];
  });
}

const peopleIn = (value: unknown): { name: string; address: string }[] =>
  listIn(value).flatMap(one => {
    const [, address, name] = listIn(one);
    return textIn(address).includes('@') ? [{ name: textIn(name), address: textIn(address).toLowerCase() }] : [];
  });

const unbracket = (text: string): string[] => /^<([^<>\s]+)>$/.exec(text)?.slice(1) ?? [];

function factsFrom(bracketed: string, known: Partial<MessageFacts>): MessageFacts | null {
  const [messageId] = unbracket(bracketed);
  if (!messageId) return null;
  return { messageId, inReplyTo: [], references: [], recipients: [], from: null, subject: '', date: null, ...known };
}
