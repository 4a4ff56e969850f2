import MailComposer, { type Options } from 'nodemailer/lib/mail-composer';
import type { Address } from './world.ts';

export type Letter = {
  messageId: string;
  date: number;
  from: Address;
  to: readonly Address[];
  cc: readonly Address[];
  subject: string;
  text: string;
  html: string;
  inReplyTo: readonly string[];
  references: readonly string[];
  attachments: readonly { name: string; type: string; content: Buffer }[];
  headers?: Readonly<Record<string, string>>;
};

const angle = (id: string) => `<${id}>`;

/** Writes a whole RFC 5322 message. Ids without angle brackets, `date` in milliseconds since 1970; an empty `html` gives plain text only. */
export function compose(letter: Letter): Promise<string> {
  const options: Options = {
    from: letter.from,
    to: [...letter.to],
    cc: [...letter.cc],
    subject: letter.subject,
    messageId: angle(letter.messageId),
    date: new Date(letter.date),
    text: letter.text,
    ...(letter.html && { html: letter.html }),
    ...(letter.inReplyTo.length && { inReplyTo: letter.inReplyTo.map(angle).join(' ') }),
    ...(letter.references.length && { references: letter.references.map(angle) }),
    attachments: letter.attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content })),
    headers: { ...letter.headers },
    baseBoundary: letter.messageId.replace(/\W.*$/, ''),
    xMailer: false,
    newline: '\r\n',
  };
  return new Promise((resolve, reject) => {
    new MailComposer(options).compile().build((error, message) => (error ? reject(error) : resolve(message?.toString('utf8') ?? '')));
  });
}
