/**
 * Outlook's conversation ids come in two alphabets: Exchange's own base64 (`+` and `/`, in the page and in its traffic) and the address form,
 * which writes `_` for `+` and `-` for `/` (not the usual base64url). Ours is Exchange's, with `=` up to a multiple of four, as `data-convid` has it.
 */
export function canonicalId(text: string | null | undefined): string | null {
  const bare = bareId(text).replace(/^(A[AQ][MQ])K/, '$1k'); // some addresses have been seen with their first letters in capitals
  return bare.length >= 24 && /^[\w+/]+$/.test(bare) ? bare.padEnd(Math.ceil(bare.length / 4) * 4, '=') : null;
}

const bareId = (text: string | null | undefined): string =>
  (text ?? '').trim().replaceAll('_', '+').replaceAll('-', '/').replace(/=+$/, '');

/** The form that addresses take, percent-encoded. */
export const addressForm = (id: string): string => encodeURIComponent(id.replaceAll('+', '_').replaceAll('/', '-'));

/** Headings carry only the last eleven characters of the conversation id (2025–2026), with or without what `=` stood there. */
export function endsWithSuffix(id: string, suffix: string): boolean {
  const end = bareId(suffix);
  return end.length >= 8 && bareId(id).endsWith(end);
}

/** Conversation ids start with bytes that spell AAQk at work and AQQk at home; item ids (AAMk, AQMk, AAkALg) do not. */
export const isConversationId = (id: string): boolean => /^A[AQ]Qk/i.test(id);

/**
 * The GUID (lower-case) of the mailbox that a conversation or an item lies in: 36 characters after the first four bytes. Private accounts' ids,
 * which start with a 1, write after a byte that comes twice how often more it comes (seen in published ids, 2024–2026).
 */
export function mailboxGuidIn(id: string): string | null {
  let text = '';
  try {
    const bytes = atob(id);
    for (let at = 0; at < bytes.length && text.length < 40; at += 1) {
      const byte = bytes.charAt(at);
      text += byte;
      if (at === 0 || bytes[0] !== '\x01' || bytes[at + 1] !== byte) continue;
      text += byte.repeat(1 + bytes.charCodeAt(at + 2));
      at += 2;
    }
  } catch {
    return null;
  }
  return /^[\da-f-]{36}$/i.exec(text.slice(4, 40))?.[0].toLowerCase() ?? null;
}
