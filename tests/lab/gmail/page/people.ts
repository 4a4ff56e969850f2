import type { Line, Person, ThreadLine } from './data.ts';
import { el } from './dom.ts';
import { account } from './globals.ts';
import { say } from './texts.ts';

export const isMe = ({ address }: Person): boolean => address.toLowerCase() === account.address.toLowerCase();
export const nameOf = (person: Person): string => person.name || (person.address.split('@')[0] ?? person.address);
export const called = (person: Person, alone: boolean): string =>
  isMe(person) ? say('me') : alone ? nameOf(person) : (nameOf(person).split(' ')[0] ?? nameOf(person));
export const isDraft = ({ labels }: Line): boolean => labels.includes('^r') && !labels.includes('^scheduled');

/** Those who wrote in the thread, each once, in order; unread ones are marked. */
function writers({ messages }: ThreadLine): { person: Person; unread: boolean }[] {
  const seen = new Map<string, { person: Person; unread: boolean }>();
  for (const { from, labels } of messages.filter(one => !isDraft(one))) {
    const unread = labels.includes('^u');
    const known = seen.get(from.address.toLowerCase());
    if (known) known.unread ||= unread;
    else seen.set(from.address.toLowerCase(), { person: from, unread });
  }
  return [...seen.values()];
}

const personSpan = (person: Person, text: string, unread: boolean) =>
  el(
    'span.bA4',
    {},
    el(
      unread ? 'span.zF' : 'span.yP',
      { translate: 'no', email: person.address, name: nameOf(person), 'data-hovercard-id': person.address },
      text,
    ),
  );

/** The people cell of a row: who wrote (or, in Sent, to whom), how many messages, drafts in red. */
export function peopleCell(thread: ThreadLine, sent: boolean): HTMLElement {
  const cell = el('div.yW');
  if (sent) {
    const to = thread.messages.at(-1)?.to ?? [];
    cell.append(
      say('To: '),
      ...to.flatMap((person, index) => [index > 0 ? ', ' : '', personSpan(person, called(person, to.length === 1), false)]),
    );
    return cell;
  }
  const all = writers(thread);
  const shown = all.length > 3 ? [all[0], null, ...all.slice(-2)] : all;
  shown.forEach((one, index) => {
    if (!one) {
      cell.append(' .. ');
      return;
    }
    if (index > 0 && shown[index - 1]) cell.append(', ');
    cell.append(personSpan(one.person, called(one.person, all.length === 1), one.unread));
  });
  const drafts = thread.messages.filter(isDraft).length;
  if (drafts > 0) cell.append(all.length > 0 ? ', ' : '', el('span.boq', {}, say('Draft')), drafts > 1 ? ` (${drafts})` : '');
  const count = thread.messages.length - drafts;
  if (count > 1) cell.append(el('span.bx0', {}, String(count)));
  return cell;
}

export const peopleText = (thread: ThreadLine): string => peopleCell(thread, false).textContent ?? '';
