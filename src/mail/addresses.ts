import type { Correspondent } from '#domain/conversation.ts';

/** Ids in angle brackets, as in `Message-ID`, `References` and `In-Reply-To` (RFC 5322 §3.6.4); without the brackets. */
export const idsIn = (text: string): string[] => [...text.matchAll(/<([^<>\s]+)>/g)].map(([, id]) => id ?? '').filter(Boolean);

/** The mailboxes in an address list (RFC 5322 §3.4): quoted names, comments and groups are understood, addresses come lower-case. */
export function mailboxesIn(text: string): Correspondent[] {
  return split(text).flatMap(part => {
    const [, before = '', inBrackets] = /^([^<]*)<([^<>]*)>/.exec(part) ?? [];
    const address = (inBrackets ?? part).trim().toLowerCase();
    return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? [{ name: inBrackets === undefined ? '' : before.trim(), address }] : [];
  });
}

/** Parts of the list, quotes resolved, comments and group names left out. What is quoted may hold any separator. */
function split(text: string): string[] {
  const parts = [''];
  const add = (char: string) => parts.push(`${parts.pop() ?? ''}${char}`);
  let quoted = false;
  let comments = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\\') {
      at += 1;
      if (!comments) add(hide(text[at] ?? ''));
    } else if (char === '"' && !comments) quoted = !quoted;
    else if (quoted) add(hide(char));
    else if (char === '(') comments += 1;
    else if (char === ')') comments = Math.max(0, comments - 1);
    else if (comments) continue;
    else if (char === ',' || char === ';') parts.push('');
    else if (char === ':') parts[parts.length - 1] = '';
    else add(char);
  }
  return parts.map(part => part.trim());
}

/** A quoted bracket must not look like one that holds an address. */
const hide = (char: string) => (char === '<' ? '‹' : char === '>' ? '›' : char);
