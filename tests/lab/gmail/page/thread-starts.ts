import type { Answer } from './app.ts';
import type { Start } from './compose/composer.ts';
import { quoteOf, recipientsOf, subjectOf } from './compose/content.ts';
import { madeId, type Outgoing } from './compose/outgoing.ts';
import type { Mail, ThreadData } from './data.ts';
import { account } from './globals.ts';

/** What an answer to a message starts with. */
export const answerStart = ({ id, legacy }: ThreadData, mail: Mail, how: Answer): Start => ({
  how,
  draft: `msg-a:${madeId()}`,
  thread: how === 'forward' ? `thread-a:${madeId()}` : id,
  legacyThread: how === 'forward' ? '' : legacy,
  answers: mail.id,
  ...recipientsOf(mail, how),
  subject: subjectOf(mail, how),
  html: null,
  quote: quoteOf(mail, how),
  saved: false,
});

/** What a saved draft of a thread starts with; it answers `answered`. */
export const draftStart = ({ id, legacy }: ThreadData, draft: Mail, answered: Mail): Start => ({
  how: 'reply',
  draft: draft.id,
  thread: id,
  legacyThread: legacy,
  answers: answered.id,
  to: draft.to,
  cc: draft.cc,
  subject: draft.subject,
  html: draft.html,
  quote: '',
  saved: true,
});

/** A sent answer as its own thread shows it at once: by its client-made id alone, for the server's id comes with the next sync. */
export const sentMail = (sent: Outgoing): Mail => ({
  id: sent.draft,
  legacy: '',
  from: { address: account.address, name: account.name },
  to: sent.to,
  cc: sent.cc,
  date: Date.now(),
  subject: sent.subject,
  snippet: sent.html
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .slice(0, 120),
  labels: ['^all', '^f'],
  files: 0,
  html: sent.html + sent.quote,
  rfcId: '',
  attachments: [],
});
