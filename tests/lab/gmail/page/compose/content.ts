import type { Answer } from '../app.ts';
import type { Mail, Person } from '../data.ts';
import { fullDate } from '../dates.ts';
import { el } from '../dom.ts';
import { account } from '../globals.ts';
import { isMe } from '../people.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, one => ENTITIES[one] ?? one);
const shown = ({ name, address }: Person) =>
  `${name ? `<strong class="gmail_sendername" dir="auto">${escapeHtml(name)}</strong> ` : ''}&lt;${escapeHtml(address)}&gt;`;

/** The quoted mail under an answer, as markup that only ever travels. */
export function quoteOf(mail: Mail, how: Answer): string {
  if (how === 'forward') {
    return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: ${shown(mail.from)}<br>Date: ${escapeHtml(fullDate(mail.date))}<br>Subject: ${escapeHtml(mail.subject)}<br>To: ${mail.to.map(shown).join(', ')}<br></div><br><br>${mail.html}</div>`;
  }
  const attribution = `On ${escapeHtml(fullDate(mail.date))} ${escapeHtml(mail.from.name)} &lt;<a href="mailto:${escapeHtml(mail.from.address)}">${escapeHtml(mail.from.address)}</a>&gt; wrote:<br>`;
  return `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${attribution}</div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${mail.html}</blockquote></div>`;
}

const unique = (people: readonly Person[]) =>
  people.filter((one, index) => people.findIndex(other => other.address.toLowerCase() === one.address.toLowerCase()) === index);

/** Whom an answer goes to. */
export function recipientsOf(mail: Mail, how: Answer): { to: Person[]; cc: Person[] } {
  if (how === 'forward') return { to: [], cc: [] };
  const own = isMe(mail.from);
  const to = own ? mail.to : [mail.from];
  if (how === 'reply') return { to, cc: [] };
  const others = unique([...(own ? [] : mail.to), ...mail.cc]).filter(
    one => !isMe(one) && !to.some(other => other.address.toLowerCase() === one.address.toLowerCase()),
  );
  return { to, cc: others };
}

export function subjectOf(mail: Mail, how: Answer): string {
  const prefix = how === 'forward' ? 'Fwd: ' : 'Re: ';
  return mail.subject.toLowerCase().startsWith(prefix.toLowerCase()) ? mail.subject : `${prefix}${mail.subject}`;
}

/** An empty line to write on, and the signature under it. */
export function blankBody(): Node[] {
  const signature = el('div.gmail_signature', { dir: 'ltr', 'data-smartmail': 'gmail_signature' }, el('div', { dir: 'ltr' }, account.name));
  return [
    el('div', {}, el('br')),
    el('br', { clear: 'all' }),
    el('div', {}, el('br')),
    el('span.gmail_signature_prefix', {}, '-- '),
    el('br'),
    signature,
  ];
}
