/**
 * Exchange's ids as Outlook on the web shows them, built from a mailbox GUID and the world's own numbers.
 * Pure and free of Node, so that tests may use it in a browser as well.
 */

const MASK = (1n << 64n) - 1n;

/** A 64-bit hash (FNV-1a, then Murmur's finaliser): the same for the same text on every machine. */
function hash64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const char of text) hash = ((hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n) & MASK;
  hash = ((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  return hash ^ (hash >> 33n);
}

/** `length` bytes that depend on `text` alone. */
function bytesFrom(text: string, length: number): number[] {
  const bytes: number[] = [];
  for (let block = 0; bytes.length < length; block += 1) {
    const word = hash64(`${text}#${block}`);
    for (let shift = 56n; shift >= 0n; shift -= 8n) bytes.push(Number((word >> shift) & 0xffn));
  }
  return bytes.slice(0, length);
}

const ascii = (text: string): number[] => Array.from(text, char => char.charCodeAt(0));
const base64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));

/** A GUID in its usual writing, from any text. */
export function guidFrom(text: string): string {
  const hex = bytesFrom(text, 16).map(byte => byte.toString(16).padStart(2, '0'));
  return [4, 2, 2, 2, 6].map(size => hex.splice(0, size).join('')).join('-');
}

/** `AAQk…`: 00 04 24 00, the mailbox GUID in ASCII, 00 10 00, the 16 bytes of the conversation's own GUID. The tail differs between mailboxes. */
export const conversationId = (mailboxGuid: string, threadUid: bigint): string =>
  base64([0x00, 0x04, 0x24, 0x00, ...ascii(mailboxGuid), 0x00, 0x10, 0x00, ...bytesFrom(`conversation/${mailboxGuid}/${threadUid}`, 16)]);

const PROVIDER = [0, 0, 0, 0];
const counter = (text: string): number[] => bytesFrom(text, 6);
const folderKey = (mailboxGuid: string, folder: string): number[] => [
  ...bytesFrom(`replica/${mailboxGuid}`, 16),
  ...counter(`folder/${mailboxGuid}/${folder}`),
];

/** `AAMk…`, 152 characters: the mailbox GUID and a MAPI message entry id (70 bytes) of its folder and its own counter. */
export const itemId = (mailboxGuid: string, messageUid: bigint): string =>
  base64([
    ...[0x00, 0x03, 0x24, 0x00, ...ascii(mailboxGuid), 0x00, 0x46, 0x00],
    ...[...PROVIDER, ...bytesFrom(`provider/${mailboxGuid}`, 16), 0x07, 0x00, ...folderKey(mailboxGuid, 'store'), 0x00, 0x00],
    ...[...bytesFrom(`replica/${mailboxGuid}`, 16), ...counter(`item/${mailboxGuid}/${messageUid}`), 0x00, 0x00],
  ]);

/** A folder's id: the mailbox GUID and a MAPI folder entry id (46 bytes). */
export const folderId = (mailboxGuid: string, folder: string): string =>
  base64([
    ...[0x00, 0x03, 0x24, 0x00, ...ascii(mailboxGuid), 0x00, 0x2e, 0x00],
    ...[...PROVIDER, ...bytesFrom(`provider/${mailboxGuid}`, 16), 0x03, 0x00, ...folderKey(mailboxGuid, folder), 0x00, 0x00],
  ]);

/** `CQAAAB…`: says which version of an item a change was made on. */
export const changeKey = (messageUid: bigint, version: number): string =>
  base64([0x09, 0, 0, 0, 0x16, 0, 0, 0, ...bytesFrom(`change/${messageUid}/${version}`, 24)]);

/** `AQAA…`: the element id of a row, new for each view (19 bytes). */
export const instanceKey = (view: string, index: number | string): string =>
  base64([0x01, 0x00, 0x00, 0x00, ...bytesFrom(`instance/${view}/${index}`, 15)]);

/** What stands in element ids of the reading pane: the last 11 characters of a conversation's or an item's id. */
export const suffixOf = (id: string): string => id.slice(-11);

/** The form in addresses and in Graph: `+` is written `_`, `/` is written `-` (not base64url). */
export const toUrlForm = (id: string): string => id.replaceAll('+', '_').replaceAll('/', '-');

/** The form in the page and in the service, from the form in addresses. */
export const fromUrlForm = (id: string): string => id.replaceAll('_', '+').replaceAll('-', '/');

/** A private account's form of a company's id: a byte that repeats is followed by how often more, and the first byte says so. */
export function consumerForm(id: string): string {
  const [, ...bytes] = ascii(atob(id));
  const packed = [0x01];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const run = bytes.slice(at).findIndex(other => other !== byte);
    const length = Math.min(run < 0 ? bytes.length - at : run, 0x101);
    packed.push(byte, ...(length > 1 ? [byte, length - 2] : []));
    at += length;
  }
  return base64(packed);
}

/** The id without its packing. */
export function workForm(id: string): string {
  const [first, ...bytes] = ascii(atob(id));
  if (first !== 0x01) return id;
  const unpacked = [0x00];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    unpacked.push(byte);
    if (bytes[at + 1] !== byte) continue;
    unpacked.push(...Array.from({ length: 1 + (bytes[at + 2] ?? 0) }, () => byte));
    at += 2;
  }
  return base64(unpacked);
}

/** The mailbox GUID inside a conversation's, item's or folder's id; empty when it is no such id. */
export function mailboxGuidOf(id: string): string {
  try {
    return atob(workForm(id)).slice(4, 40);
  } catch {
    return '';
  }
}

/** Conversation ids begin `AAQk`, those of private accounts `AQQk`; item ids `AAMk` and `AQMk`. */
export const isConversationId = (id: string): boolean => /^A[AQ]Qk/.test(id);
