import type { Answer, App } from './app.ts';
import { type Composer, type Host, openComposer, type Start } from './compose/composer.ts';
import type { Mail, ThreadData } from './data.ts';
import { el, nextId } from './dom.ts';
import { tellHeadingId } from './heading-id.ts';
import { type MessageItem, makeMessage } from './message-item.ts';
import { isDraft } from './people.ts';
import { openPopout } from './popout.ts';
import { replyBar } from './reply-bar.ts';
import { fetchThread, relabel } from './sync.ts';
import { threadFrame } from './thread-frame.ts';
import { threadSubject, threadToolbar } from './thread-header.ts';
import { answerStart, draftStart, sentMail } from './thread-starts.ts';
import { firstStates, foldBubble } from './thread-states.ts';
import type { View } from './views.ts';

export type ThreadView = View & {
  /** The thread without its view, for a place beside a list. */
  frame: HTMLElement;
  data: ThreadData;
  /** Reads the thread anew and shows what has come since. */
  sync(): Promise<void>;
  answer(how: Answer): void;
  focusMessage(step: number): void;
  archive(): void;
  star(): void;
};
export type ThreadParts = {
  app: App;
  list: string;
  popup(start: Start): void;
  /** Whether a mail belongs here; where conversation view is off, only one does. */
  shows(mail: Mail): boolean;
};

/** An open thread: subject, messages, the reply bar, and the composer in it. */
export function createThreadView(data: ThreadData, { app, list, popup, shows }: ThreadParts): ThreadView {
  const messages = el('div.nH', { role: 'list' });
  const mails = data.mails.filter(mail => !isDraft(mail) && shows(mail));
  const drafts = data.mails.filter(isDraft);
  const now = { data, open: null as Composer | null, focused: mails.length - 1 };
  const place = app.neighbours().findIndex(({ id }) => id === data.id);

  async function away(added: string[], removed: string[], said: string): Promise<void> {
    await relabel(data.id, added, removed);
    app.toasts.show(`Conversation ${said}.`, [
      { label: 'Undo', act: () => void relabel(data.id, removed, added).then(() => app.refresh()) },
    ]);
    app.backToList();
  }
  const actions = {
    answer: (item: MessageItem, how: Answer) => write(item, answerStart(now.data, item.mail, how)),
    star: (item: MessageItem, on: boolean) => {
      item.update({ ...item.mail, labels: on ? [...item.mail.labels, '^t'] : item.mail.labels.filter(code => code !== '^t') });
      void relabel(now.data.id, on ? ['^t'] : [], on ? [] : ['^t'], [item.mail.id]);
    },
  };
  const states = firstStates(mails);
  const items = mails.map((mail, index) => makeMessage(mail, states[index] ?? 'collapsed', actions));
  messages.append(...items.map(({ element }) => element));
  foldBubble(items);

  const several =
    new Set(data.mails.flatMap(({ from, to, cc }) => [from, ...to, ...cc]).map(({ address }) => address.toLowerCase())).size > 2;
  const answerLast = (how: Answer) => {
    const item = items[now.focused] ?? items.at(-1);
    if (item) actions.answer(item, how);
  };
  const bar = replyBar(several, how => {
    const item = items.at(-1);
    if (item) actions.answer(item, how);
  });
  const column = el('div.nH.aHU', {}, el('div.nH.hx', {}, el('div.nH'), messages, el('div.nH')));
  const { element: subject, heading } = threadSubject(data, () => openPopout({ thread: now.data.id }));
  const frame = threadFrame(subject, column, bar.foot);
  const element = el('div.BltHke.nH.oy8Mbf.aE3', {}, frame);
  const standBar = () => bar.stand(now.open ? null : (items.at(-1)?.replyPlace() ?? null));
  standBar();

  function write(item: MessageItem, start: Start): void {
    if (now.open) {
      now.open.focus();
      return;
    }
    item.set('expanded');
    const holder = item.replyPlace();
    if (!holder) return;
    const host: Host = {
      toasts: app.toasts,
      leave() {
        now.open = null;
        holder.classList.remove('adB');
        holder.replaceChildren();
        bar.show(true);
        standBar();
      },
      status: text => holder.setAttribute('data-lab-status', text),
      sent: mail => addSent(mail),
      archive: () => void away([], ['^i'], 'archived'),
      reopen(again) {
        items
          .filter(({ mail }) => mail.id === again.draft)
          .forEach(one => {
            one.element.remove();
            items.splice(items.indexOf(one), 1);
          });
        write(item, again);
      },
      view: () => items.at(-1)?.element.scrollIntoView({ block: 'nearest' }),
      switchTo(how) {
        now.open?.discard();
        actions.answer(item, how);
      },
      popOut(again) {
        host.leave();
        popup({ ...again, how: null });
      },
    };
    const composer = openComposer(start, host);
    now.open = composer;
    bar.show(false);
    holder.replaceChildren(el('div', {}, composer.form.root));
    holder.classList.add('adB');
    composer.focus();
    setTimeout(composer.focus, 0);
    holder.scrollIntoView({ block: 'nearest' });
  }

  function addSent(sent: Parameters<Host['sent']>[0]): void {
    if (sent.thread !== now.data.id) return;
    tellHeadingId(heading, now.data.legacy);
    add(sentMail(sent));
  }
  function add(mail: Mail): void {
    const made = makeMessage(mail, 'expanded', actions);
    if (!now.open) items.at(-1)?.set('collapsed');
    items.push(made);
    messages.append(made.element);
    now.focused = items.length - 1;
    standBar();
  }

  const turn = (step: number) => {
    const next = app.neighbours()[place + step];
    if (next && place >= 0) app.openThread(list, next);
  };
  const toolbar = threadToolbar({
    back: () => app.backToList(),
    archive: () => void away([], ['^i'], 'archived'),
    spam: () => void away(['^s'], ['^i'], 'marked as spam'),
    trash: () => void away(['^k'], ['^i'], 'moved to Trash'),
    markUnread: () => void relabel(data.id, ['^u'], []).then(() => app.backToList()),
    step: turn,
  });
  toolbar.pager.tell(place + 1, place + 1, place < 0 ? 0 : app.neighbours().length);

  const unread = mails.filter(({ labels }) => labels.includes('^u'));
  if (unread.length > 0)
    void relabel(
      data.id,
      [],
      ['^u'],
      unread.map(({ id }) => id),
    );

  const [draft] = drafts;
  const answered = items.at(-1);
  if (draft && answered) {
    queueMicrotask(() => write(answered, draftStart(data, draft, answered.mail)));
  }

  return {
    key: `thread ${nextId()}`,
    element,
    frame,
    toolbar: toolbar.element,
    marks: toolbar.marks,
    scrolled: 0,
    get data() {
      return now.data;
    },
    async sync() {
      const fresh = await fetchThread(now.data.id);
      if (!fresh) return;
      now.data = fresh;
      for (const mail of fresh.mails) {
        const item = items.find(one => one.mail.id === mail.id);
        if (item) item.update({ ...mail, html: item.mail.html });
        else if (!isDraft(mail) && shows(mail) && now.open?.start().draft !== mail.id) {
          add(mail);
          if (mail.labels.includes('^u') && document.hasFocus()) void relabel(fresh.id, [], ['^u'], [mail.id]);
        }
      }
    },
    answer: answerLast,
    focusMessage(step) {
      items[now.focused]?.element.classList.remove('lab-focus');
      now.focused = Math.max(0, Math.min(items.length - 1, now.focused + step));
      const item = items[now.focused];
      item?.element.classList.add('lab-focus');
      item?.element.scrollIntoView({ block: 'nearest' });
    },
    archive: () => void away([], ['^i'], 'archived'),
    star() {
      const item = items.at(-1);
      if (item) actions.star(item, !item.mail.labels.includes('^t'));
    },
  };
}
