import type { Composer, MailHost, Row, Thread } from '#mail/mail-host.ts';

/** What is on screen at one moment; each part is read from the page only when somebody asks, and then once. */
export type Sight = {
  mailbox(): string | null;
  rows(): readonly Row[];
  thread(): Thread | null;
  composers(): readonly Composer[];
};

const once = <T>(read: () => T): (() => T) => {
  let value: { read: T } | null = null;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
};

export const sight = (page: Document, host: MailHost): Sight => ({
  mailbox: once(() => host.mailbox(page)),
  rows: once(() => host.rows(page)),
  thread: once(() => host.thread(page)),
  composers: once(() => host.composers(page)),
});
