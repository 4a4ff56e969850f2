import type { App } from './app.ts';
import type { Start } from './compose/composer.ts';
import { changeFor, DRAFT, madeId } from './compose/outgoing.ts';
import { openPopup, type Popup } from './compose/popup.ts';
import type { ThreadLine } from './data.ts';
import { isDraft } from './people.ts';
import { openPopout } from './popout.ts';
import { pathOf } from './router.ts';
import { fetchThread, save } from './sync.ts';
import { variants } from './variants.ts';

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
  /** Saves what is written and shows it in a window of its own; a mail that was never saved begins anew there. */
  async function popOut(start: Start): Promise<void> {
    if (!start.answers) return openPopout('new');
    const mail = { ...start, bcc: [], to: [...start.to], cc: [...start.cc], html: `<div dir="ltr">${start.html ?? ''}</div>` };
    await save(changeFor(mail, DRAFT, !start.saved));
    openPopout({ thread: start.thread, draft: start.draft });
  }
  function popup(start: Start): void {
    const where = variants['compose-window'];
    if (where === 'popped-out') void popOut(start);
    else if (where === 'full-screen') floating(start).enlarge();
    else floating(start);
  }
  function floating(start: Start): Popup {
    const name = nameInHash();
    const host = {
      toasts: app().toasts,
      sent: () => undefined,
      archive: () => undefined,
      reopen: popup,
      view: (legacy: string) => app().go(`all/${legacy}`),
      popOut: (again: Start) => {
        made.close();
        void popOut(again);
      },
    };
    const made = openPopup(start, host, () => {
      open.delete(name);
      tellAddress();
    });
    open.set(name, made);
    tellAddress();
    return made;
  }

  return {
    popup,
    compose: () => popup(blankStart()),
    /** The composer that lies at the foot of the page in one of the variants. */
    standing(): void {
      if (variants['compose-window'] === 'minimised') floating(blankStart()).minimise();
    },
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
