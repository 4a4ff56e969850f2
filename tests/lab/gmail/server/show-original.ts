import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Visit } from '../../handler.ts';
import type { Address } from '../../world/world.ts';
import type { Account } from './account.ts';
import { hex, ikOf } from './ids.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, one => ENTITIES[one] ?? one);

const shown = ({ name, address }: Address) => escapeHtml(name ? `${name} <${address}>` : address);
const CHUNK = 16_384;

const STYLE = `body{font-family:Arial,sans-serif;margin:0;color:#222}.top-area{padding:16px 24px}.title{font-size:22px;padding-bottom:12px}
table.message_info{border-collapse:collapse;width:100%;font-size:14px}th,td{border:1px solid #ddd;padding:8px;text-align:left;vertical-align:top}th{width:150px;font-weight:400;color:#666}
.download-buttons{padding:12px 24px}.raw_message{padding:0 24px}.raw_message_text{font-family:monospace;font-size:13px;white-space:pre-wrap}`;

/** The "Original message" page in pieces, top first, so that a reader may stop at the end of the headers. */
function* pieces({ mailbox }: Account, message: NonNullable<ReturnType<Account['ids']['message']>>, path: string): Generator<string> {
  const download = `${path}?ui=2&ik=${ikOf(mailbox.address)}&view=att&th=${hex(message.uid)}&attid=0&disp=comp&safe=1&zw`;
  const row = (name: string, value: string) => `<tr><th>${name}:</th><td>${value}</td></tr>`;
  yield `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Original Message</title><style>${STYLE}</style></head><body>
<div class="top-area"><div class="title">Original Message</div><table class="message_info"><tbody>
${row('Message ID', `<span class="message_id">&lt;${escapeHtml(message.messageId)}&gt;</span>`)}
${row('Created at', `${escapeHtml(new Date(message.date).toUTCString())} (Delivered after 1 second)`)}
${row('From', shown(message.from))}
${row('To', message.to.map(shown).join(', '))}
${row('Subject', escapeHtml(message.subject))}
</tbody></table></div>
<div class="download-buttons"><a class="download" href="${escapeHtml(download)}">Download Original</a></div>
<div class="main-area raw_message"><pre class="raw_message_text" id="raw_message_text">`;
  for (let start = 0; start < message.raw.length; start += CHUNK) yield escapeHtml(message.raw.slice(start, start + CHUNK));
  yield '</pre></div></body></html>';
}

function refuse({ response }: Visit, status: number, why: string): true {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!DOCTYPE html><title>Gmail</title><p>${why}</p>`);
  return true;
}

/** `?ik=…&view=om&th=<hex>` (or `permmsgid=msg-f:…`): the raw message inside an HTML page; 403 for a wrong `ik`. */
export async function showOriginal(visit: Visit, account: Account): Promise<true> {
  const { url, response } = visit;
  if (url.searchParams.get('ik') !== ikOf(account.mailbox.address)) return refuse(visit, 403, 'Your account has been signed out.');
  const name = url.searchParams.get('th') ?? url.searchParams.get('permmsgid') ?? '';
  const message = account.ids.message(name);
  if (!message) return refuse(visit, 404, 'The message you requested could not be found.');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' });
  // Readers like to leave after the headers; that is no failure.
  await pipeline(Readable.from(pieces(account, message, url.pathname)), response).catch(() => {});
  return true;
}

/** `?view=att&th=<hex>&disp=comp&safe=1`: the raw message itself. */
export function downloadOriginal(visit: Visit, account: Account): true {
  const message = account.ids.message(visit.url.searchParams.get('th') ?? '');
  if (!message) return refuse(visit, 404, 'The message you requested could not be found.');
  visit.response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': `attachment; filename="${hex(message.uid)}.eml"`,
  });
  visit.response.end(message.raw);
  return true;
}
