import { messageFacts } from '#mail/headers.ts';
import type { MessageFacts } from '#mail/thread-memory.ts';

/** Characters after which a page without the end of a head is given up. */
const LONGEST = 262_144;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Math.min(0x10ffff, decimal ? Number(decimal) : Number.parseInt(hex, 16))),
  );

/**
 * The head of the message in what Gmail's "show original" has sent so far: escaped text in the first `<pre>` (seen 2014–2026), up to the
 * first empty line. Null while it is not complete.
 */
export function headIn(html: string): string | null {
  const start = /<pre[^>]*>/i.exec(html);
  if (!start) return null;
  const text = html.slice(start.index + start[0].length).replace(/^\s+/, '');
  const end = /\r?\n\r?\n|<\/pre/i.exec(text);
  return end ? plain(text.slice(0, end.index)) : null;
}

/** Reads an answer only as far as the head goes and cancels the rest. */
export async function readHead(response: Response): Promise<MessageFacts | null> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let html = '';
  while (reader && html.length < LONGEST) {
    const { done, value } = await reader.read();
    html += value ?? '';
    const head = headIn(html);
    if (head === null && !done) continue;
    reader.cancel().catch(() => {}); // the head is known; how the rest ends does not matter
    return head === null ? null : messageFacts(head);
  }
  return null;
}
