import { encodeWords } from 'nodemailer/lib/mime-funcs';
import type { Parsed } from './parse.ts';
import type { Address, Draft } from './world.ts';

/** The readable text of a composer's HTML. */
export const textOf = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/blockquote)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();

const mailbox = ({ name, address }: Address) =>
  name ? `${/^[\x20-\x7e]*$/.test(name) ? JSON.stringify(name) : encodeWords(name, 'Q', 52)} <${address}>` : address;

/** A draft as a whole message, at once: a composer that saves while somebody types cannot wait for a mail library's streams. */
function source(draft: Omit<Parsed, 'raw'>): string {
  const ids = (list: readonly string[]) => list.map(id => `<${id}>`).join('\r\n ');
  const lines = [
    `Message-ID: <${draft.messageId}>`,
    `Date: ${new Date(draft.date).toUTCString().replace('GMT', '+0000')}`,
    `From: ${mailbox(draft.from)}`,
    ...(draft.to.length ? [`To: ${draft.to.map(mailbox).join(',\r\n ')}`] : []),
    ...(draft.cc.length ? [`Cc: ${draft.cc.map(mailbox).join(',\r\n ')}`] : []),
    `Subject: ${encodeWords(draft.subject, 'Q', 52).replaceAll('?= =?', '?=\r\n =?')}`,
    ...(draft.inReplyTo.length ? [`In-Reply-To: ${ids(draft.inReplyTo)}`] : []),
    ...(draft.references.length ? [`References: ${ids(draft.references)}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(draft.html, 'utf8')
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ];
  return lines.join('\r\n');
}

/** The message that a composer's state stands for, dated `now`. */
export function writeDraft(draft: Draft, headers: Pick<Parsed, 'messageId' | 'inReplyTo' | 'references'>, now: number): Parsed {
  const { from, to, cc = [], subject, html } = draft;
  const date = Math.floor(now / 1000) * 1000;
  const text = textOf(html);
  const content = { ...headers, date, from, to: [...to], cc: [...cc], subject, text, html, attachments: [], deliveredTo: [] };
  return { ...content, raw: source(content) };
}
