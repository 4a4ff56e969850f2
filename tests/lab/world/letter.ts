import type { Letter } from './compose.ts';
import type { Address } from './world.ts';

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const when = (date: number, timeZone = 'UTC') =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  })
    .format(date)
    .replace(/\u202f/g, ' ');

const paragraphs = (text: string) =>
  text
    .split('\n\n')
    .map(part => `<div>${escapeHtml(part).replaceAll('\n', '<br>')}</div>`)
    .join('<div><br></div>');

export type Quoted = Pick<Letter, 'date' | 'from'> & { written: string };

const QUOTE_STYLE = 'margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex';

/** The quotation below a reply in the two forms that webmails have written for years: `>` in text, a blockquote in HTML. */
export function quotation({ date, from, written }: Quoted): { text: string; html: string } {
  const text = `On ${when(date)} ${from.name} <${from.address}> wrote:`;
  return {
    text: `\n\n${text}\n\n${written.replace(/^/gm, '> ')}`,
    html: `<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(text)}<br></div><blockquote class="gmail_quote" style="${QUOTE_STYLE}">${paragraphs(written)}</blockquote></div>`,
  };
}

/** A person's letter as text and as HTML: what was written, the signature, then what is answered. */
export function bodies(written: string, signature: string, answered: Quoted | null, rtl: boolean): { text: string; html: string } {
  const quoted = answered ? quotation(answered) : { text: '', html: '' };
  const signed = signature
    ? `<div><br></div><div class="gmail_signature">-- <br>${escapeHtml(signature).replaceAll('\n', '<br>')}</div>`
    : '';
  return {
    text: `${written}${signature && `\n\n-- \n${signature}`}${quoted.text}`,
    html: `<div dir="${rtl ? 'rtl' : 'ltr'}">${paragraphs(written)}${signed}</div>${quoted.html}`,
  };
}

/** How people of the team sign. */
export const signatureOf = ({ name }: Address, shared: string): string => `${name}\n${shared} · Acme Coffee Machines`;
