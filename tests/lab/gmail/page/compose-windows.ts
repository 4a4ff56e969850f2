import type { App } from './app.ts';
import type { Start } from './compose/composer.ts';
import { madeId } from './compose/outgoing.ts';
import { openPopup, type Popup } from './compose/popup.ts';
import type { ThreadLine } from './data.ts';
import { isDraft } from './people.ts';
import { pathOf } from './router.ts';
import { fetchThread } from './sync.ts';

const LETTERS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const nameInHash = () => `CllgC${Array.from(crypto.getRandomValues(new Uint8Array(27)), byte => LETTERS[byte % LETTERS.length]).join('')}`;

export const blankStart = (): Start => ({
  how: null,
  draft: `msg-a:${madeId()}`,
  thread: `thread-a:${madeId()}`,
  legacyThread: '',
  answers: null,
  to: [],
  cc: [],
  subject: '',
  html: null,
  quote: '',
  saved: false,
});

/** The composers that float over the page; the address bar names them after `?compose=`. */
export function createComposeWindows(app: () => App) {
  const open = new Map<string, Popup>();

  function tellAddress(): void {
    const names = [...open.keys()].join(',');
    history.replaceState(null, '', `#${pathOf(location.hash) || 'inbox'}${names ? `?compose=${names}` : ''}`);
  }
  function popup(start: Start): void {
    const name = nameInHash();
    const host = {
      toasts: app().toasts,
      sent: () => undefined,
      archive: () => undefined,
      reopen: popup,
      view: (legacy: string) => app().go(`all/${legacy}`),
    };
    const made = openPopup(start, host, () => {
      open.delete(name);
      tellAddress();
    });
    open.set(name, made);
    tellAddress();
  }

  return {
    popup,
    compose: () => popup(blankStart()),
    /** Opens the composers that the address asks for (`?compose=new`). */
    fromAddress(): void {
      if (/[?&]compose=new\b/.test(location.hash)) popup(blankStart());
    },
    /** Opens a draft that belongs to no other mail. */
    async draft(line: ThreadLine): Promise<void> {
      const data = await fetchThread(line.id);
      const mail = data?.mails.find(isDraft);
      if (!data || !mail) return;
      const { to, cc, subject, html } = mail;
      popup({ ...blankStart(), draft: mail.id, thread: data.id, legacyThread: data.legacy, to, cc, subject, html, saved: true });
    },
  };
}
