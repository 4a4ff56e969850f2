import type { Person } from '../data.ts';
import { account } from '../globals.ts';

/** A mail being written, as it travels. `draft` and `thread` are ids made here; `answers` is the id of the message that is answered. */
export type Outgoing = {
  draft: string;
  thread: string;
  answers: string | null;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  html: string;
  quote: string;
};

/** A client-made id (`r` and a signed 64-bit number), as Gmail's pages make them. */
export function madeId(): string {
  const [number] = crypto.getRandomValues(new BigInt64Array(1));
  return `r${number}`;
}

export const DRAFT = ['^all', '^r', '^r_bt'] as const;
export const SEND = ['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl', '^i', '^u'] as const;
export const SCHEDULE = ['^all', '^scheduled', '^r', '^r_btns'] as const;

const people = (list: readonly Person[]) =>
  list.length > 0 ? list.map(({ address, name }) => (name ? [1, address, name] : [1, address])) : null;

/** The message in the array form of a save (seen 2022-09): [8] the body's parts, own text (0) and quoted text (2); [10] what is to be done. */
function messageArray(mail: Outgoing, labels: readonly string[], due: number): unknown[] {
  const now = Date.now();
  const message: unknown[] = new Array(53).fill(null);
  message[0] = mail.draft;
  message[1] = [1, account.address, account.name, null, null, null, null, null, null, account.address];
  message[2] = people(mail.to);
  message[3] = people(mail.cc);
  message[4] = people(mail.bcc);
  message[6] = now;
  message[7] = mail.subject;
  message[8] = [
    null,
    mail.quote
      ? [
          [0, mail.html],
          [2, mail.quote],
        ]
      : [[0, mail.html]],
    null,
    null,
    null,
    null,
    1,
  ];
  message[10] = labels;
  message[17] = due;
  message[43] = 0;
  message[44] = [0, 0, mail.html.length, 0];
  message[52] = `s:${now.toString(16)}|#${mail.draft}|0`;
  return message;
}

/** The change that saves, sends or schedules the mail; the first save of a new mail and of a reply have places of their own. */
export function changeFor(mail: Outgoing, labels: readonly string[], first: boolean, due = Date.now()): unknown {
  const message = messageArray(mail, labels, due);
  if (first && mail.answers) return [2, [mail.thread, [null, [message, mail.answers, 1, null, [Date.now()]]]]];
  if (first) return [2, [mail.thread, [null, null, [[mail.subject, null, Date.now(), mail.thread, [message]]]]]];
  const change: unknown[] = new Array(14).fill(null);
  change[13] = [message, mail.answers, 1];
  return [3, [mail.thread, change]];
}

/** The change that throws a draft away. */
export const discardChange = ({ draft, thread }: Outgoing): unknown => [
  4,
  [thread, [null, null, null, null, null, null, [['^k'], ['^r', '^r_bt'], [draft]]]],
];
