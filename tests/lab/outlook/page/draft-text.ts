import type { Account, Item, Recipient } from '../service/wire.ts';
import { el } from './dom.ts';
import { safeNodes } from './message-body.ts';
import type { AnswerKind } from './quick-actions.ts';
import { text } from './texts.ts';
import { quoteDate } from './time.ts';

const PREFIX = /^\s*(?:(?:re|fwd?|aw|wg|enc|תשובה|העברה)\s*:\s*)+/i;

export const answerSubject = (kind: AnswerKind, subject: string): string =>
  `${kind === 'forward' ? text.compose.forward : text.compose.reply}: ${subject.replace(PREFIX, '')}`;

/** Whom an answer goes to. A mail of one's own is answered to its recipients. */
export function answerRecipients(kind: AnswerKind, item: Item, account: Account): { to: Recipient[]; cc: Recipient[] } {
  if (kind === 'forward') return { to: [], cc: [] };
  const others = (people: readonly Recipient[]) => people.filter(({ EmailAddress }) => EmailAddress !== account.EmailAddress);
  const { Mailbox: sender } = item.From;
  const mine = sender.EmailAddress === account.EmailAddress;
  if (kind === 'reply') return { to: mine ? others(item.ToRecipients) : [sender], cc: [] };
  const to = mine ? others(item.ToRecipients) : [sender, ...others(item.ToRecipients)];
  const unique = to.filter((one, index) => to.findIndex(({ EmailAddress }) => EmailAddress === one.EmailAddress) === index);
  return { to: unique, cc: others(item.CcRecipients).filter(one => !unique.some(({ EmailAddress }) => EmailAddress === one.EmailAddress)) };
}

const line = (...content: (Node | string)[]) => el('div', { class: 'elementToProof' }, ...content);

export const emptyLine = (): HTMLElement => line(el('br'));

export const signature = (account: Account): HTMLElement => el('div', { id: 'Signature' }, line(account.Name), line(account.EmailAddress));

const people = (list: readonly Recipient[]) =>
  list.map(({ Name, EmailAddress }) => (Name === EmailAddress ? Name : `${Name} <${EmailAddress}>`)).join('; ');

/** The earlier mail below an answer, with Outlook's head of From, Sent, To, Subject. */
export function quotation(item: Item): HTMLElement {
  const { compose } = text;
  const heads: [string, string][] = [
    [compose.quoteFrom, people([item.From.Mailbox])],
    [compose.quoteSent, quoteDate(new Date(item.DateTimeReceived))],
    [compose.quoteTo, people(item.ToRecipients)],
    ...(item.CcRecipients.length > 0 ? [[compose.quoteCc, people(item.CcRecipients)] as [string, string]] : []),
    [compose.quoteSubject, item.Subject],
  ];
  const head = heads.flatMap(([name, value]) => [el('b', {}, name), ` ${value}`, el('br')]);
  return el(
    'div',
    { id: 'mail-editor-reference-message-container' },
    el('div', { id: 'appendonsend' }),
    el('hr', { tabindex: -1, style: 'display:inline-block;width:98%' }),
    el('div', { id: 'divRplyFwdMsg', dir: 'ltr' }, el('span', { style: 'font-size:11pt' }, ...head), el('div', {}, '\u00a0')),
    el('div', { dir: 'auto' }, ...safeNodes(item.Body?.Value ?? '')),
  );
}
