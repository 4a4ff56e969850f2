import { request } from 'node:https';

/** A customer's mail as it comes in from outside. */
export const customerMail = (subject: string, text: string, from = 'Cara Lindgren <cara@example.com>', to = 'support@acme.test'): string =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <${crypto.randomUUID()}@example.com>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
  ].join('\r\n');

/** Hands a mail to whatever lab answers on this port; false when that lab takes none. */
export const deliver = (labPort: number, raw: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const post = request(
      {
        host: '127.0.0.1',
        port: labPort,
        path: '/lab/deliver',
        method: 'POST',
        rejectUnauthorized: false,
        headers: { host: 'mail.google.com' },
      },
      response => {
        response.resume();
        response.on('end', () => resolve((response.statusCode ?? 500) < 300));
      },
    );
    post.on('error', reject);
    post.end(raw);
  });
