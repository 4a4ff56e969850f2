import { createHash } from 'node:crypto';
import type { Mailbox, Message } from '../../world/world.ts';

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest();

/** Gmail's "legacy" id of a thread or message: 16 hexadecimal digits. */
export const hex = (uid: bigint): string => uid.toString(16).padStart(16, '0');

export const uidOf = (legacy: string): bigint | null => (/^[0-9a-f]{1,16}$/i.test(legacy) ? BigInt(`0x${legacy}`) : null);

/** A client-made id such as `r-8480821811518170896`: what Gmail gives to whatever was written in the browser. */
export const madeId = (mailbox: string, uid: bigint): string => `r${digest('made', mailbox, String(uid)).readBigInt64BE(0)}`;

/** The secret of an account that "show original" wants (`GLOBALS[9]`). */
export const ikOf = (mailbox: string): string => digest('ik', mailbox).toString('hex').slice(0, 10);

/** The id of a delegated mailbox in `/mail/b/<id>/u/0/`. */
export const delegateIdOf = (mailbox: string): string => `AEoRXRR${digest('delegate', mailbox).toString('base64url').slice(0, 33)}`;

const LETTERS = 'bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ';

/** The thread's name in the address bar: letters only, and nothing can be read from it. */
export function hashTokenOf(mailbox: string, thread: bigint): string {
  const letters = [...digest('token', mailbox, String(thread))].map(byte => LETTERS[byte % LETTERS.length] ?? 'b');
  return `FMfcgz${letters.join('').slice(0, 28)}`;
}

/** Whether the message was written in this mailbox's own browser, which shows in its id. */
export const wasWrittenHere = (mailbox: Mailbox, { labels, from }: Message): boolean =>
  labels.has('drafts') || (labels.has('sent') && from.address.toLowerCase() === mailbox.address.toLowerCase());
