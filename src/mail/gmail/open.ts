import type { MailHost } from '#mail/mail-host.ts';

/** Gmail's routes live in the hash; `#all/<old id>` and the search operator for Message-IDs have worked since 2014. */
export const open: MailHost['open'] = (page, { thread, messageId, subject }) => {
  const route = thread
    ? `all/${thread}`
    : messageId
      ? `search/${query(`rfc822msgid:${messageId}`)}`
      : subject
        ? `search/${query(subject)}`
        : null;
  if (route && page.defaultView) page.defaultView.location.hash = `#${route}`;
};

const query = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
